import { isFairBracket } from './bracket.ts';
import { contextAfter, contextBefore } from './context.ts';
import { ellipsisTurns } from './ellipsis.ts';
import {
  beginsWithHedge,
  confines,
  endsInHedge,
  isAlternative,
  isCondition,
  isDenial,
  isExcept,
  isNegation,
  isSaying,
  isSetAside,
  isShare,
  isUniversal,
  opensCondition,
  qualifierAfter,
  qualifierBefore,
} from './lexicon.ts';
import { isAmount } from './numerals.ts';
import type { Place, Run } from './places.ts';
import type { Script, ScriptWord } from './script.ts';

/** What the claim's very words leave out that turns their sense. */
export type Turn =
  | 'qualifier'
  | 'hedge'
  | 'negation'
  | 'condition'
  | 'question'
  | 'ellipsis'
  | 'joined'
  | 'bracket';

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
  const isNumber = (key: string) => /^\d/.test(key) || key === 'one' || isAmount(key);
  if (isShare(keysBefore, isNumber) || isExcept(keysAfter, isNumber)) return 'qualifier';
  if (isSetAside(keysBefore)) return 'negation';
  if (isGoverned(keysBefore, script, first, last)) return 'negation';
  if (endsInHedge(keysBefore) || beginsWithHedge(keysAfter)) return 'hedge';
  const own = before
    .filter(({ spoken }) => spoken >= 0 === (opening?.spoken ?? -1) >= 0)
    .map(({ key }) => key);
  if (isSupposed(own) || isAlternative(own) || keysAfter[0] === 'or') return 'condition';
  if (isConditional(before, after, script, first, last)) return 'condition';
  if (before.some(({ spoken }) => spoken === opening?.spoken) && isQuestion(script, last)) return 'question';
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

const clauseBreak = /[;:.!?—–]|,|\b(?:and|but|so|while|because|although|though)\b/i;
const nearby = 3;

/**
 * Does a negation or denial before the words hold for them: just before ("not a victory"), or over a clause that they
 * complete ("I do not think the dam is safe")?
 */
function isGoverned(keys: readonly string[], script: Script, run: Run, last: Run): boolean {
  const { words, entry } = script;
  const turners = keys.map((key) => isNegation(key) || isDenial(key));
  const at = turners.lastIndexOf(true);
  if (at < 0) return false;
  const turner = words[run.from - keys.length + at];
  const opening = words[run.from];
  if (!turner || !opening) return false;
  if (
    isWholeFragment(script, run, last) &&
    turner.spoken < 0 &&
    !isDenial(turner.key) &&
    !keys.slice(at).some(isSaying)
  )
    return false;
  const between = entry.story.text.slice(turner.end, opening.start);
  if (clauseBreak.test(between)) return false;
  const distance = keys.length - at;
  if (turner.key === 'without') return distance === 1;
  if (distance <= nearby) return true;
  return keys
    .slice(at + 1)
    .some((key) =>
      /^(?:that|thinks?|thought|believed?|say|said|suggest|mean|claim|true|to|evidence|sure)$/.test(key),
    );
}

/** All that the story itself puts in marks: what it says in words of its own round them is not the speaker's. */
const isWholeFragment = ({ words }: Script, { from }: Run, { to }: Run): boolean => {
  const spoken = words[from]?.spoken ?? -1;
  return spoken >= 0 && words[from - 1]?.spoken !== spoken && words[to]?.spoken !== spoken;
};

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
  if (!next) return false;
  const gap = script.entry.story.text.slice(script.words[last.to - 1]?.end ?? 0, next.start);
  if (future && next.key === 'where' && !gap.includes(',')) return true;
  if (conditional(next.key) || next.key === 'not') return true;
  if (next.key === 'but' && isNegation(second?.key ?? '')) return true;
  if (/^(?:when|where|while|after|once)$/.test(next.key) && said.some(({ key }) => isUniversal(key)))
    return true;
  if (confines(next.key) && said.some(({ key }) => isNegation(key) || isDenial(key) || key === 'against'))
    return true;
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
  const condition = same.find(
    ({ key }, at) =>
      opensCondition(key) || (future && isTime(key)) || (at === 0 && /^(?:given|suppose)$/.test(key)),
  );
  if (condition === undefined) return false;
  const saidSince = here.spoken < 0 && same.slice(same.indexOf(condition)).some(({ key }) => isSaying(key));
  return !saidSince && !/[;:.!?]/.test(entry.story.text.slice(condition.end, here.start));
}

/** A promise for a time is a promise on a condition: "we will be back when they are serious". */
const isFuture = (key: string) =>
  /^(?:will|would|shall|can|could|may|might|\p{L}+ll|wont|id|youd|theyd|hed|wed|wouldnt|couldnt)$/u.test(key);
const isTime = (key: string) => /^(?:when|once|after|before)$/.test(key);
const isLead = (key: string) => /^(?:only|but|as|even|and|so)$/.test(key);
const isAsLongAs = (second: ScriptWord, third: ScriptWord | undefined) =>
  /^(?:long|soon|far)$/.test(second.key) && third?.key === 'as';
