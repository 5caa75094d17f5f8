import { isVoiced } from './crop.ts';
import { isCondition, isDenial, isNegation, qualifierBefore } from './lexicon.ts';
import type { Run } from './places.ts';
import type { Script } from './script.ts';

/** The words left out may not turn what is left, nor may two sentences be made one. */
export function ellipsisTurns(
  script: Script,
  left: Run,
  right: Run,
): 'ellipsis' | 'joined' | 'qualifier' | null {
  const { words } = script;
  const omitted = words.slice(left.to, right.from);
  const [a, b] = [words[left.to - 1], words[right.from]];
  if (!a || !b) return 'ellipsis';
  if (omitted.length === 0) return null;
  const sameSentence = a.sentence === b.sentence;
  if (!isOneAttribution(script, left, right)) return 'joined';
  const leftEnds = endsSentence(script, left.to);
  const rightStarts = startsSentence(script, right.from);
  if (!sameSentence && !(leftEnds || rightStarts)) return 'joined';
  const loose = omitted.filter(({ sentence }) => sentence === a.sentence || sentence === b.sentence);
  const keys = loose.map(({ key }) => key);
  const own = loose.filter(({ spoken }) => spoken >= 0 === a.spoken >= 0);
  if (keys.some((key) => isNegation(key) || isDenial(key) || isCondition(key))) return 'ellipsis';
  if (own.some(({ key }) => isVoiced(key))) return 'ellipsis';
  if (b.value !== null && qualifierBefore(keys) > 0) return 'qualifier';
  if (keys.includes('only')) return 'ellipsis';
  return sameSentence && isCutAcross(script, left, right) ? 'joined' : null;
}

/** Does the cut go from inside one clause to inside another, so that one's subject meets the other's object? */
function isCutAcross({ words, entry }: Script, left: Run, right: Run): boolean {
  const [a, out, back, b] = [words[left.to - 1], words[left.to], words[right.from - 1], words[right.from]];
  if (!a || !out || !back || !b) return false;
  const { text } = entry.story;
  const mark = (from: number, to: number) => /[,;:.!?—–]/.test(text.slice(from, to));
  const opens = (key: string) =>
    /^(?:and|but|or|so|because|which|who|that|while|although|though|if|as)$/.test(key);
  const crosses = mark(out.start, back.end);
  return crosses && !mark(a.end, out.start) && !opens(out.key) && !mark(back.end, b.start) && !opens(b.key);
}

/** In a speaker's words the tag after them does not count: “…,” he said. */
function endsSentence({ words }: Script, to: number): boolean {
  const last = words[to - 1];
  let next = to;
  while (last && last.spoken >= 0 && words[next]?.sentence === last.sentence && words[next]?.spoken === -1)
    next++;
  return last?.sentence !== words[next]?.sentence;
}

/** An "and" or "but" before the first word does not count. */
function startsSentence({ words }: Script, from: number): boolean {
  const before = /^(?:and|but|so|because)$/.test(words[from - 1]?.key ?? '') ? from - 1 : from;
  return words[before - 1]?.sentence !== words[before]?.sentence;
}

/** One speaker's words in one paragraph or in paragraphs that follow each other; or the story's own in one paragraph. */
function isOneAttribution({ words, spoken }: Script, left: Run, right: Run): boolean {
  const [a, b] = [words[left.to - 1], words[right.from]];
  if (!a || !b) return false;
  if (a.spoken < 0 || b.spoken < 0) return a.paragraph === b.paragraph && a.spoken === b.spoken;
  const [by, then] = [spoken[a.spoken]?.speaker, spoken[b.spoken]?.speaker];
  if (!by || !then) return a.spoken === b.spoken;
  const same = by.person === null ? by.name === then.name : by.person === then.person;
  return same && b.paragraph - a.paragraph <= 1;
}
