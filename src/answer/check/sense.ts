import {
  isCondition,
  isDenial,
  isNegation,
  isOther,
  isSaying,
  opensCondition,
  qualifierAfter,
  qualifierBefore,
} from './lexicon.ts';
import { isAmount } from './numerals.ts';
import type { Place, Run } from './places.ts';
import { isReference } from './places.ts';
import type { Script, ScriptWord } from './script.ts';

/** What the claim's very words leave out that turns their sense. */
export type Turn = 'qualifier' | 'negation' | 'condition' | 'question' | 'ellipsis' | 'joined' | 'bracket';

/** Null where the words keep their sense. In doubt it is taken to be turned. */
export function turnOf(script: Script, { runs }: Place): Turn | null {
  const [first] = runs;
  const last = runs.at(-1) ?? first;
  const turned = cropTurns(script, first, last);
  if (turned) return turned;
  for (const run of runs)
    if (run.brackets.some((bracket) => !isFairBracket(script, bracket))) return 'bracket';
  for (let at = 1; at < runs.length; at++) {
    const [left, right] = [runs[at - 1], runs[at]];
    const unfair = left && right ? ellipsisTurns(script, left, right) : null;
    if (unfair) return unfair;
  }
  return null;
}

function cropTurns(script: Script, first: Run, last: Run): Turn | null {
  const { words } = script;
  const before = contextBefore(script, first.from);
  const after = contextAfter(script, last.to);
  const opening = words[first.from];
  const closing = words[last.to - 1];
  const keysBefore = before.map(({ key }) => key);
  const keysAfter = after.map(({ key }) => key);
  const opensWithNumber =
    opening?.value != null ||
    opening?.key === 'one' ||
    (opening !== undefined && isAmount(opening.key)) ||
    (/^an?$/.test(opening?.key ?? '') && isAmount(words[first.from + 1]?.key ?? '')) ||
    (isCurrency(opening) && words[first.from + 1]?.value != null);
  const qualifying = qualifierBefore(keysBefore);
  if (qualifying > 1 || (qualifying > 0 && opensWithNumber)) return 'qualifier';
  if (closing?.value != null && qualifierAfter(keysAfter) > 0) return 'qualifier';
  if (isGoverned(keysBefore, script, first)) return 'negation';
  if (isSupposed(keysBefore)) return 'condition';
  if (isConditional(before, after, script, first, last)) return 'condition';
  if (before.length > 0 && isQuestion(script, last)) return 'question';
  return null;
}

/** "I could tell you that …": said to be sayable, not said. */
function isSupposed(keys: readonly string[]): boolean {
  const at = keys.findLastIndex(isSaying);
  const gap = keys.length - at - 1;
  return (
    at > 0 &&
    gap <= 3 &&
    keys
      .slice(Math.max(0, at - 7), at)
      .some((key) => /^(?:could|would|might|should|wish|want|like|let)$/.test(key))
  );
}

/** Does the sentence go on to a question mark? Part of a question, cut out, reads as a statement. */
function isQuestion({ words, entry }: Script, { to }: Run): boolean {
  const last = words[to - 1];
  const sentence = last && entry.story.sentences[last.sentence];
  return sentence !== undefined && /^[^.!]*\?/.test(entry.story.text.slice(last?.end ?? 0, sentence.end));
}

const isCurrency = (word: ScriptWord | undefined) => word !== undefined && /^[$£€¥]$/.test(word.key);

/** The words of the sentence before a place, in marks as the place is. */
function contextBefore({ words }: Script, from: number): ScriptWord[] {
  const sentence = words[from]?.sentence;
  let at = from;
  while (at > 0 && words[at - 1]?.sentence === sentence) at--;
  return words.slice(at, from);
}

/** The words of the sentence after a place; of words in marks, the speaker's own ones: a tag in between does not count. */
function contextAfter({ words }: Script, to: number): ScriptWord[] {
  const here = words[to - 1];
  let at = to;
  while (at < words.length && words[at]?.sentence === here?.sentence) at++;
  const after = words.slice(to, at);
  return here && here.spoken >= 0 ? after.filter(({ spoken }) => spoken >= 0) : after;
}

const clauseBreak = /[;:.!?—–]|,|\b(?:and|but|so|while|because|although|though)\b/i;
const nearby = 3;

/**
 * Does a negation or denial before the words hold for them: just before ("not a victory"), or over a clause that they
 * complete ("I do not think the dam is safe")?
 */
function isGoverned(keys: readonly string[], script: Script, run: Run): boolean {
  const { words, entry } = script;
  const turners = keys.map((key) => isNegation(key) || isDenial(key));
  const at = turners.lastIndexOf(true);
  if (at < 0) return false;
  const turner = words[run.from - keys.length + at];
  const opening = words[run.from];
  if (!turner || !opening) return false;
  const between = entry.story.text.slice(turner.end, opening.start);
  if (clauseBreak.test(between)) return false;
  const distance = keys.length - at;
  if (distance <= nearby) return true;
  return keys
    .slice(at + 1)
    .some((key) => /^(?:that|think|believe|say|said|suggest|mean|claim|true|to|evidence|sure)$/.test(key));
}

function isConditional(
  before: readonly ScriptWord[],
  after: readonly ScriptWord[],
  script: Script,
  first: Run,
  last: Run,
): boolean {
  const said = script.words.slice(first.from, last.to);
  const future = said.some(({ key }) => isFuture(key));
  const conditional = (key: string) => isCondition(key) || (future && isTime(key));
  if (isUnderCondition(script, before, first, future)) return true;
  const [next, second, third] = after;
  const stays = next !== undefined && next.spoken >= 0 === (script.words[last.to - 1]?.spoken ?? -1) >= 0;
  if (!stays) return false;
  if (conditional(next.key) || next.key === 'not') return true;
  return (
    isLead(next.key) &&
    second !== undefined &&
    (conditional(second.key) ||
      (isLead(second.key) && third !== undefined && conditional(third.key)) ||
      isAsLongAs(second, third))
  );
}

/** An "if …," or "when …," earlier in the sentence; in a speaker's words past the tag between them. */
function isUnderCondition(
  { words, entry }: Script,
  before: readonly ScriptWord[],
  first: Run,
  future: boolean,
): boolean {
  const here = words[first.from];
  if (!here) return false;
  const same = before.filter(({ spoken }) => spoken >= 0 === here.spoken >= 0);
  const condition = same.find(({ key }) => opensCondition(key) || (future && isTime(key)));
  return condition !== undefined && !/[;:.!?]/.test(entry.story.text.slice(condition.end, here.start));
}

/** A promise for a time is a promise on a condition: "we will be back when they are serious". */
const isFuture = (key: string) => /^(?:will|would|shall|can|could|may|might|\p{L}+ll|wont)$/u.test(key);
const isTime = (key: string) => /^(?:when|once|after|before)$/.test(key);
const isLead = (key: string) => /^(?:only|but|as|even|and|so)$/.test(key);
const isAsLongAs = (second: ScriptWord, third: ScriptWord | undefined) =>
  /^(?:long|soon|far)$/.test(second.key) && third?.key === 'as';

/** The words left out may not turn what is left, nor may two sentences be made one. */
function ellipsisTurns(script: Script, left: Run, right: Run): Turn | null {
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
  if (keys.some((key) => isNegation(key) || isDenial(key) || isCondition(key))) return 'ellipsis';
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

/** A bracket is fair where it names what the replaced word stands for, or says what is near anyway. */
function isFairBracket(script: Script, { words, at, replaced }: Run['brackets'][number]): boolean {
  const story = script.words;
  const content = words.filter((word) => word.content);
  if (content.length === 0) return false;
  const gone = story.slice(at, at + replaced);
  if (gone.some(({ key }) => isNegation(key))) return false;
  if (words.some(({ key }) => isNegation(key))) return false;
  if (replaced > 0 && !gone.some(isReference) && !gone.some(({ key }) => key === 'the')) return false;
  const named = antecedent(script, at);
  return content.every((word) => named.has(word.stem));
}

/**
 * The stems between a place and the name nearest before it, that name's included: what a pronoun there can stand for.
 * In a speaker's words only those words count, not the tags between them.
 */
function antecedent({ words, spoken }: Script, from: number): ReadonlySet<string> {
  const here = words[from];
  const stems = new Set<string>();
  if (!here) return stems;
  const voice = spoken[here.spoken]?.speaker?.name;
  for (let at = from - 1; at >= 0 && at > from - farthestName; at--) {
    const word = words[at];
    if (!word || here.paragraph - word.paragraph > 1) break;
    if (!word.content || spoken[word.spoken]?.speaker?.name !== voice) continue;
    stems.add(word.stem);
    if (word.capital && !words[at - 1]?.capital) break;
  }
  return stems;
}

const farthestName = 60;

const farthestSaying = 6;

/**
 * Does the speaker put the words in another's mouth: in marks of their own inside the speaker's, or after "they say",
 * "critics who claim that"?
 */
export function isMocked(script: Script, { runs }: Place): boolean {
  const [first] = runs;
  const here = script.words[first.from];
  if (!here || here.spoken < 0) return false;
  if (isInInnerMarks(script, first)) return true;
  const before = contextBefore(script, first.from).filter(({ spoken }) => spoken === here.spoken);
  const at = before.findLastIndex(({ key }) => isSaying(key));
  const saying = before[at];
  if (at < 1 || !saying) return false;
  const gap = before.slice(at + 1);
  const between = script.entry.story.text.slice(saying.end, here.start);
  const follows = gap.length <= 3 || gap.at(-1)?.key === 'that' || /[:,]\s*$/.test(between);
  if (!follows || gap.length > farthestSaying || /[;.!?]/.test(between)) return false;
  const subject = before
    .slice(Math.max(0, at - 4), at)
    .findLast(({ key }) => isOther(key) || /^(?:i|we)$/.test(key) || /s$/.test(key));
  return subject !== undefined && !/^(?:i|we)$/.test(subject.key);
}

/** Marks of another kind inside the speaker's own, from before the words to after them. */
function isInInnerMarks({ words, spoken, entry }: Script, { from, to }: Run): boolean {
  const [first, last] = [words[from], words[to - 1]];
  const whole = first && spoken[first.spoken];
  if (!first || !last || !whole) return false;
  const { text } = entry.story;
  const before = text.slice(whole.start, first.start);
  const after = text.slice(last.end, whole.end);
  const opened = Math.max(lastMark(before, /(?<![\p{L}\p{N}])[‘“"'](?=\S|$)/gu), -1);
  const closed = lastMark(before, /(?<=\S)[’”"'](?![\p{L}\p{N}])/gu);
  return opened >= 0 && opened > closed && /^[^‘“]*?[,.!?…]?[’”"'](?![\p{L}\p{N}])/u.test(after);
}

const lastMark = (text: string, mark: RegExp): number => [...text.matchAll(mark)].at(-1)?.index ?? -1;
