import { type Span, span } from '../../text/span.ts';
import type { Token } from '../../text/tokens.ts';
import type { NameRun } from './names.ts';
import { isRoleNoun, isTime, isTitle } from './words.ts';

/** Who someone is, in the story's words: before the name or in apposition after it. */
export function roleOf(tokens: readonly Token[], runs: readonly NameRun[]): Span | null {
  const before = runs
    .map((run) => roleBefore(tokens, run) ?? roleAcross(tokens, run))
    .filter((one) => one !== null);
  const after = runs.map((run) => roleAfter(tokens, run)).filter((one) => one !== null);
  const length = ({ start, end }: Span) => end - start;
  const longest = [...before].sort((a, b) => length(b) - length(a))[0];
  return (longest && length(longest) >= 8 ? longest : null) ?? after[0] ?? longest ?? null;
}

const noun = (token: Token | undefined) =>
  token !== undefined && /^(?:NOUN|PROPN|ADJ)$/.test(token.pos) && !isTime(token.lower);
const word = (token: Token | undefined) => token?.lower.replace(/\.$/, '') ?? '';
const isRole = (token: Token | undefined) =>
  token !== undefined && (isTitle(word(token)) || isRoleNoun(word(token)));

/** "principal deputy spokesperson Ana Ortiz", "Special Envoy to the Middle East Ana Ortiz". */
function roleBefore(tokens: readonly Token[], { from }: NameRun): Span | null {
  let start = from;
  while (start > 0 && (noun(tokens[start - 1]) || isRole(tokens[start - 1])) && !broken(tokens, start))
    start--;
  const linked = linkedHead(tokens, start);
  if (linked !== null) {
    start = linked;
    while (start > 0 && (noun(tokens[start - 1]) || isRole(tokens[start - 1])) && !broken(tokens, start))
      start--;
  }
  if (start === from || !tokens.slice(start, from).some(isRole)) return null;
  const last = tokens[from - 1] as Token;
  if (
    tokens.slice(start, from).every((token) => /^(?:mr|mrs|ms|miss|dr|sir|former|first)$/.test(word(token)))
  )
    return null;
  return span(tokens[start]?.start ?? 0, last.end);
}

/** "The finance minister, Ana Ortiz,": the description before a name in apposition. */
function roleAcross(tokens: readonly Token[], { from, to }: NameRun): Span | null {
  if (tokens[from - 1]?.text !== ',' || !/^[,.]$/.test(tokens[to]?.text ?? '')) return null;
  let start = from - 1;
  while (start > 0 && (noun(tokens[start - 1]) || isRole(tokens[start - 1])) && !broken(tokens, start))
    start--;
  if (!/^(?:DET|PRON|PART)$/.test(tokens[start - 1]?.pos ?? '') || !isRole(tokens[from - 2])) return null;
  return span(tokens[start]?.start ?? 0, tokens[from - 2]?.end ?? 0);
}

/** Over "to the Middle East" back to "Envoy", when what stands before the preposition is a role. */
function linkedHead(tokens: readonly Token[], start: number): number | null {
  let at = start - 1;
  if (/^(?:the|its|her|his)$/.test(tokens[at]?.lower ?? '')) at--;
  if (!/^(?:to|of|for|at|on)$/.test(tokens[at]?.lower ?? '')) return null;
  return isRole(tokens[at - 1]) && !broken(tokens, at) ? at - 1 : null;
}

const broken = (tokens: readonly Token[], at: number) =>
  (tokens[at]?.start ?? 0) - (tokens[at - 1]?.end ?? 0) > 2;

/** "Ana Ortiz, a spokeswoman for the mayor,": up to the comma or the verb that follows. */
function roleAfter(tokens: readonly Token[], { to }: NameRun): Span | null {
  let at = to;
  if (tokens[at]?.text !== ',') return null;
  at++;
  if (tokens[at]?.pos === 'NUM' && tokens[at + 1]?.text === ',') at += 2;
  const start = at;
  if (
    !/^(?:DET|NOUN|ADJ|PROPN|PRON)$/.test(tokens[start]?.pos ?? '') ||
    /^(?:who|which|he|she|it|they|that)$/.test(word(tokens[start]))
  )
    return null;
  let head = false;
  let closed = false;
  while (at < tokens.length && at - start < 22) {
    const token = tokens[at] as Token;
    if (at > start && broken(tokens, at)) break;
    if (/^[,;:.!?—–"“”‘]$/.test(token.text) || word(token) === 'who') {
      closed = true;
      break;
    }
    if (token.pos === 'VERB' || token.pos === 'AUX') break;
    if (at - start < 9 && isRole(token)) head = true;
    at++;
  }
  if (!head || !closed || at === start) return null;
  return span(tokens[start]?.start ?? 0, tokens[at - 1]?.end ?? 0);
}
