import { type Span, span } from '../../text/span.ts';
import type { Token } from '../../text/tokens.ts';
import type { NameRun } from './run.ts';
import { isRoleNoun, isTime, isTitle } from './words.ts';

/** Who someone is, in the story's words: before the name or in apposition after it. */
export function roleOf(tokens: readonly Token[], runs: readonly NameRun[]): Span | null {
  const before = runs
    .map((run) => roleBefore(tokens, run) ?? roleAcross(tokens, run))
    .filter((one) => one !== null);
  const after = runs.map((run) => roleAfter(tokens, run)).filter((one) => one !== null);
  const length = ({ start, end }: Span) => end - start;
  const longest = [...before].sort((a, b) => length(b) - length(a))[0];
  return (
    (longest && length(longest) >= 8 ? longest : null) ??
    after[0] ??
    (longest && length(longest) >= 5 ? longest : null)
  );
}

const noun = (token: Token | undefined) =>
  token !== undefined && /^(?:NOUN|PROPN|ADJ)$/.test(token.pos) && !isTime(token.lower);
const word = (token: Token | undefined) => token?.lower.replace(/\.$/, '') ?? '';
const isRole = (token: Token | undefined) =>
  token !== undefined && !isHonorific(word(token)) && (isTitle(word(token)) || isRoleNoun(word(token)));
/** What comes in apposition is in small letters. */
const isPlainRole = (token: Token) => /^\p{Ll}/u.test(token.text) && isRole(token);
const isHonorific = (text: string) => /^(?:mr|mrs|ms|miss|dr|sir|lord|lady|dame)$/.test(text);

/** "principal deputy spokesperson Ana Ortiz", "Special Envoy to the Middle East Ana Ortiz". */
function roleBefore(tokens: readonly Token[], { from }: NameRun): Span | null {
  const end = beforeHonorific(tokens, from);
  let start = end;
  while (start > 0 && (noun(tokens[start - 1]) || isRole(tokens[start - 1])) && !broken(tokens, start))
    start--;
  const linked = start < end ? linkedHead(tokens, start) : null;
  if (linked !== null) {
    start = linked;
    while (start > 0 && (noun(tokens[start - 1]) || isRole(tokens[start - 1])) && !broken(tokens, start))
      start--;
  }
  if (start === end || !tokens.slice(start, end).some(isRole)) return null;
  if (linked === null && !isRole(tokens[end - 1])) return null;
  if (tokens.slice(start, end).every((token) => /^(?:former|first)$/.test(word(token)))) return null;
  return span(tokens[start]?.start ?? 0, tokens[end - 1]?.end ?? 0);
}

/** Where a name begins with its "Dr", "Mrs.", "Dame". */
function beforeHonorific(tokens: readonly Token[], from: number): number {
  let at = from;
  while (
    isHonorific(word(tokens[at - 1])) ||
    (tokens[at - 1]?.text === '.' && isHonorific(word(tokens[at - 2])))
  )
    at--;
  return at;
}

/** "The finance minister, Ana Ortiz,", "the fire chief, Dame Ana Ortiz,": the description before a name in apposition. */
function roleAcross(tokens: readonly Token[], run: NameRun): Span | null {
  const from = beforeHonorific(tokens, run.from);
  if (tokens[from - 1]?.text !== ',' || !/^[,.]$/.test(tokens[run.to]?.text ?? '')) return null;
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
  (tokens[at]?.start ?? 0) - (tokens[at - 1]?.end ?? 0) > 1;

/** "Ana Ortiz, a spokeswoman for the mayor,": up to the comma or the verb that follows. */
function roleAfter(tokens: readonly Token[], { from, to }: NameRun): Span | null {
  let at = to;
  if (/^(?:of|in|from|at|near)$/.test(word(tokens[from - 1]))) return null;
  if (/^(?:of|from)$/.test(word(tokens[at])) && tokens[at + 1]?.pos === 'PROPN') {
    at++;
    while (tokens[at]?.pos === 'PROPN') at++;
  }
  if (tokens[at]?.text !== ',') return null;
  at++;
  if (tokens[at]?.pos === 'NUM' && tokens[at + 1]?.text === ',') at += 2;
  const start = at;
  if (
    !/^(?:DET|NOUN|ADJ|PROPN|PRON)$/.test(tokens[start]?.pos ?? '') ||
    /^(?:who|whose|whom|which|where|he|she|it|they|that)$/.test(word(tokens[start]))
  )
    return null;
  let head = false;
  let closed = false;
  while (at < tokens.length && at - start < 22) {
    const token = tokens[at] as Token;
    if (at > start && broken(tokens, at)) break;
    if (/^[,;:.!?—–"“”‘(]$/.test(token.text) || word(token) === 'who') {
      closed = true;
      break;
    }
    if (token.pos === 'VERB' || token.pos === 'AUX') break;
    if (at - start < 9 && isPlainRole(token)) head = true;
    at++;
  }
  if (!head || !closed || at === start) return null;
  return span(tokens[start]?.start ?? 0, tokens[at - 1]?.end ?? 0);
}
