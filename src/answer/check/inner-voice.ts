import type { Person } from '../../reading/reading.ts';
import { personBefore } from './bracket.ts';
import { isSaying } from './lexicon.ts';
import type { Run } from './places.ts';
import type { Script, ScriptWord } from './script.ts';

/** Who speaks words in marks of their own inside a speaker's: the speaker too, a person or body whom the speaker names, or someone. */
export type InnerVoice = 'speaker' | 'someone' | Person;

/** Null where the words stand in no inner marks. */
export function innerVoice(script: Script, run: Run): InnerVoice | null {
  const opened = innerMark(script, run);
  if (opened === null) return null;
  const here = script.words[run.from]?.spoken;
  const before: ScriptWord[] = [];
  for (let at = run.from - 1; at >= 0 && script.words[at]?.spoken === here; at--) {
    const word = script.words[at] as ScriptWord;
    if (word.start < opened) before.unshift(word);
  }
  const saying = before.findLast(({ key }) => isSaying(key));
  if (!saying || before.length - before.indexOf(saying) > farthestSaying) return 'someone';
  return subjectOf(script, before, saying);
}

const farthestSaying = 7;
const farthestSubject = 5;

function subjectOf(script: Script, before: readonly ScriptWord[], saying: ScriptWord): InnerVoice {
  const { entry } = script;
  const named = entry.reading.people
    .flatMap((person) => person.mentions.map((mention) => ({ person, ...mention })))
    .filter(({ start, end }) => end <= saying.start && start >= (before[0]?.start ?? 0))
    .sort((a, b) => a.end - b.end);
  const at = before.indexOf(saying);
  for (const word of before.slice(Math.max(0, at - farthestSubject), at).reverse()) {
    if (/[.!?;:]/.test(entry.story.text.slice(word.end, saying.start))) break;
    if (/^(?:i|we|ive|im)$/.test(word.key)) return 'speaker';
    const person = named.find(({ start, end }) => start <= word.start && word.end <= end)?.person;
    if (person) return person;
    if (/^(?:he|she)$/.test(word.key)) return personBefore(script, word) ?? 'someone';
    if (/^(?:you|they|it|who|people)$/.test(word.key)) return 'someone';
  }
  return /^(?:and|now|then)$/.test(before[at - 1]?.key ?? '') && /s$/.test(saying.key)
    ? (named.at(-1)?.person ?? 'someone')
    : 'someone';
}

/** Where marks of another kind open inside the speaker's own, from before the words to after them. */
function innerMark({ words, spoken, entry }: Script, { from, to }: Run): number | null {
  const [first, last] = [words[from], words[to - 1]];
  const whole = first && spoken[first.spoken];
  if (!first || !last || !whole) return null;
  const { text } = entry.story;
  const before = text.slice(whole.start, first.start);
  const after = text.slice(last.end, whole.end);
  const opened = lastMark(before, /(?<![\p{L}\p{N}])[‘“"'](?=\S|$)/gu);
  const closed = lastMark(before, /(?<=\S)[’”"'](?![\p{L}\p{N}])/gu);
  const stays = /^[^‘“]*?[,.!?…]?[’”"'](?![\p{L}\p{N}])/u.test(after);
  return opened >= 0 && opened > closed && stays ? whole.start + opened : null;
}

const lastMark = (text: string, mark: RegExp): number => [...text.matchAll(mark)].at(-1)?.index ?? -1;
