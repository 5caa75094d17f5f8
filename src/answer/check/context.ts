import type { Script, ScriptWord } from './script.ts';

/** The words of the sentence before a place, in marks as the place is. */
export function contextBefore({ words }: Script, from: number): ScriptWord[] {
  const sentence = words[from]?.sentence;
  let at = from;
  while (at > 0 && words[at - 1]?.sentence === sentence) at--;
  return words.slice(at, from);
}

/** The words of the sentence after a place; of words in marks, the speaker's own ones: a tag in between does not count. */
export function contextAfter({ words }: Script, to: number): ScriptWord[] {
  const here = words[to - 1];
  let at = to;
  while (at < words.length && words[at]?.sentence === here?.sentence) at++;
  const after = words.slice(to, at);
  return here && here.spoken >= 0 ? after.filter(({ spoken }) => spoken >= 0) : after;
}
