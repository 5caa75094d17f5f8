import { contextBefore } from './context.ts';
import { innerVoice } from './inner-voice.ts';
import { isOther, isSaying } from './lexicon.ts';
import type { Place } from './places.ts';
import type { Script } from './script.ts';

const farthestSaying = 6;

/**
 * Does the speaker put the words in another's mouth: in marks of their own inside the speaker's, or after "they say",
 * "critics who claim that"?
 */
export function isMocked(script: Script, { runs }: Place): boolean {
  const [first] = runs;
  const here = script.words[first.from];
  if (!here || here.spoken < 0) return false;
  const inner = innerVoice(script, first);
  if (inner) return inner === 'someone';
  const before = contextBefore(script, first.from).filter(({ spoken }) => spoken === here.spoken);
  const at = before.findLastIndex(({ key }) => isSaying(key));
  const saying = before[at];
  if (at < 1 || !saying) return false;
  const gap = before.slice(at + 1);
  const between = script.entry.story.text.slice(saying.end, here.start);
  const follows = gap.length <= 3 || gap.at(-1)?.key === 'that' || /[:,]\s*$/.test(between);
  if (!follows || gap.length > farthestSaying || /[;.!?]/.test(between)) return false;
  const lead = before.slice(Math.max(0, at - 4), at);
  const subject = lead.findLast(({ key }) => isOther(key) || isSelf(key) || /s$/.test(key));
  if (subject) return !isSelf(subject.key);
  return (
    isTelling(saying.key) && !/^(?:to|the|a|data|evidence|history|science|law)$/.test(lead.at(-1)?.key ?? '')
  );
}

const isSelf = (key: string): boolean => /^(?:i|we|me|us|ive|weve|id|ill|im|were)$/.test(key);
const isTelling = (key: string): boolean =>
  /^(?:says?|said|claim(?:s|ed)|tells?|told|argue[sd]?|insist(?:s|ed)|pretend(?:s|ed)?|writes?|wrote)$/.test(
    key,
  );
