import { isCondition, isDenial, isNegation, isSaying, opensCondition } from './lexicon.ts';
import type { Place, Run } from './places.ts';
import type { Script, ScriptWord } from './script.ts';

/**
 * Is what a crop leaves out of its sentence known to be harmless? Not a list of bad forms: whole sentences are fair, so
 * is a clause cut off at a mark or an "and" from clauses that govern nothing; whatever is not recognised is not.
 *
 * @param spoken false for a claim about the story itself, whose "she said that" may go
 */
export function isFairCrop(script: Script, { runs }: Place, spoken: boolean): boolean {
  const [first] = runs;
  const last = runs.at(-1) ?? first;
  const crop = script.words.slice(first.from, last.to);
  return isFairBefore(script, first, crop, spoken) && isFairAfter(script, last, crop, spoken);
}

const has = (list: string): ((key: string) => boolean) => {
  const keys = new Set(list.split(' '));
  return (key) => keys.has(key);
};

/** What holds for a clause joined on by a comma or "and" as well: opinions, reports, alternatives, hedges … */
const isScoping = has(
  'either or maybe perhaps probably possibly presumably apparently allegedly supposedly reportedly likely heard hear read ' +
    'dream dreamed dreamt joke joked joking kidding depend depends promise promised promises assure assures assured warn warns warned reckons suggest suggests suggested admit',
);
const isOpinion = has(
  'think thinks thought believe believes believed guess guessed suspect suspected hope hopes hoped fear fears feared suppose ' +
    'supposed reckon feel felt expect expected assume assumed wish wishes wished seem seems seemed appear appears appeared ' +
    'afraid worried mean means meant',
);
/** … and, where they open their clause, times, reasons and concessions. */
const isSubordinator = has(
  'when whenever once where wherever while although though before after since as because given like whatever however',
);
const scopes = (key: string) => isScoping(key) || isCondition(key) || isSaying(key);

const isNarrowing = has(
  'would could should might may must ought can will shall wouldve couldve id wed youd theyd hed shed only just merely solely ' +
    'want wants wanted simply mostly mainly partly almost nearly hardly even except but try tries tried trying plan plans planned need needs ' +
    'needed few little less least most some half any every each all always often sometimes usually rarely never joke wrong lie ' +
    'than what who whom whose which how why exactly necessarily entirely completely',
);
const turns = (key: string) =>
  scopes(key) ||
  isOpinion(key) ||
  isSubordinator(key) ||
  isNarrowing(key) ||
  isNegation(key) ||
  isDenial(key);

const isSubject = has(
  'i we you he she it they there nobody nothing everyone everybody everything somebody someone im ive ill weve were well ' +
    'youre youve youll hes shes its theyre theyve theyll theres id wed youd theyd hed shed ill itll',
);
const isVerb = has(
  'is are was were has have had will would can cannot could do does did isnt arent wasnt werent hasnt havent hadnt wont ' +
    'wouldnt cant couldnt dont doesnt didnt shouldnt should must may might shall',
);
const isDeterminer = has('the a an my our your his her its their this these those one another');
const isJoint = has('and but so yet');
const startsAdverbial = has(
  'in on at for to by with without from under as according about of like despite during given through between within if',
);

/** Subject and verb, as far as can be told; what opens with a preposition or an adverb may well govern the rest. */
function isClause(words: readonly ScriptWord[]): boolean {
  const keys = words.map(({ key }) => key);
  const from = isJoint(keys[0] ?? '') ? 1 : 0;
  const opening = keys[from] ?? '';
  if (startsAdverbial(opening) || /(?:ly|ing)$/.test(opening)) return false;
  return keys.length - from >= 2 && (isSubject(opening) || keys.slice(from + 1).some(isVerb));
}

const isOpener = has(
  'and but so then now well yes look listen ultimately today yesterday finally also sir madam minister friends',
);
const asides =
  /^(?:and |but |so )?(?:(?:in|since|until) \d{4}|(?:on |this |last )+(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|month|year|night|morning|evening|spring|summer|autumn|winter)|of course|ladies and gentlemen|to (?:reiterate|repeat|be clear|be frank)|let me be clear|in (?:short|fact|other words)|above all|thank (?:god|goodness|heavens)|(?:the|it is a) fact that)$/;
const isHarmless = (words: readonly ScriptWord[]): boolean =>
  words.every(({ key }) => isOpener(key)) || asides.test(textOfKeys(words));

const textOfKeys = (words: readonly ScriptWord[]): string => words.map(({ key }) => key).join(' ');

/** "I know that", "we told them that": said by the speaker, and meant. */
const ownAssertion =
  /^(?:(?:and|but|so|well) )*(?:i|we|im)(?: (?:am|was|do|have|had|just|still))* (?:know|knew|say|said|saying|tell|told|telling|repeat)(?: (?:you|them|him|her|everyone|(?:the|my|our) \p{L}+))?(?: at \S+(?: time)?)?(?: that)?$/u;
const neutralReport =
  /\b(?:said|says|told \S+|added|reported|announced|found|shows?|showed|confirmed|wrote)(?: (?:in|on) (?:\S+ ){1,4})? ?(?:that)?$/;
const isCopula = has('is are was were its thats hes shes theyre im youre had has have');

function isFairBefore(script: Script, first: Run, crop: readonly ScriptWord[], spoken: boolean): boolean {
  const { text } = script.entry.story;
  const sentence = voiceBefore(script, first.from);
  const before =
    piecesOf(text, [...sentence, ...crop.slice(0, 1)], /;/)
      .at(-1)
      ?.slice(0, -1) ?? [];
  if (sentence.length > before.length && sentence.some(({ key }) => opensCondition(key))) return false;
  const previous = before.at(-1);
  const [opening] = crop;
  if (!previous || !opening) return true;
  const gap = text.slice(previous.end, opening.start);
  if (/\s[‘“"'„«]$/u.test(gap))
    return !before.some(({ key }) => isNegation(key) || isDenial(key) || isCondition(key));
  if (isHarmless(before) || piecesOf(text, before).every(isHarmless)) return true;
  const phrase = textOfKeys(before);
  if (ownAssertion.test(phrase)) return true;
  if (!spoken && neutralReport.test(phrase))
    return !(piecesOf(text, before).at(-1) ?? []).some(
      ({ key }) => isNegation(key) || isDenial(key) || isCondition(key),
    );
  if (isCopula(previous.key) && (isDeterminer(opening.key) || opening.key === 'whether'))
    return !before.some(({ key }, at) => turns(key) && !(at === 0 && key === 'what'));
  const joint = isJoint(previous.key);
  const rest = joint ? before.slice(0, -1) : before;
  const tail = rest.at(-1);
  if (!tail) return true;
  const plain = !before.some(({ key }) => turns(key));
  const pieces = piecesOf(text, rest);
  const sound = (piece: readonly ScriptWord[]) => isHarmless(piece) || isClause(piece) || isNounFirst(piece);
  if (!spoken && opening.spoken < 0 && !isClause(crop) && !isParticiple(opening))
    return !before.some(({ key }) => isNegation(key) || isDenial(key) || isCondition(key) || key === 'only');
  if (!spoken && opening.spoken < 0 && plain && /ed$/.test(opening.key) && !isLink(previous.key)) return true;
  if (isDeterminer(opening.key) && !crop.some(({ key }) => isVerb(key)) && plain && pieces.every(sound))
    return true;
  const mark = /[,;:—–]/.test(text.slice(tail.end, opening.start));
  if (
    !(mark || joint) ||
    rest.some(({ key }, at) => scopes(key) && !isAboutThing(key, rest[at + 1], rest[at + 2]))
  )
    return false;
  if (mark && previous.key === 'but' && isClause(crop)) return !isSubordinator(rest[0]?.key ?? '');
  if (rest.some(({ key }) => isOpinion(key)) || pieces.some(([word]) => isSubordinator(word?.key ?? '')))
    return false;
  const open = plain || (mark && joint);
  if (!pieces.every((piece) => isHarmless(piece) || isClause(piece) || (open && isNounFirst(piece))))
    return false;
  return plain || (mark && isClause(crop));
}

/** "accused of", "planned to", "was": what a verb after them depends on. */
const isLink = has('of to with for from in by as be been being is are was were has have had that who which');
/** "we wrote it down", "we read nothing, …": with such an object no clause hangs on the verb. */
const isAboutThing = (key: string, next?: ScriptWord, third?: ScriptWord): boolean =>
  (isSaying(key) || key === 'read') &&
  /^(?:it|nothing|everything)$/.test(next?.key ?? '') &&
  (!third || isSubject(third.key) || /^(?:down|up|off|out)$/.test(third.key));
const isParticiple = ({ key }: ScriptWord): boolean => /(?:ing|ed)$/.test(key);

const isNounFirst = (words: readonly ScriptWord[]): boolean => {
  const opening = words[0]?.key ?? '';
  return words.length >= 3 && !startsAdverbial(opening) && !/(?:ly|ing|ed)$/.test(opening);
};

function piecesOf(text: string, words: readonly ScriptWord[], mark = /[,;:—–]/): ScriptWord[][] {
  const pieces: ScriptWord[][] = [];
  for (const [at, word] of words.entries()) {
    const earlier = words[at - 1];
    const cut = !earlier || mark.test(text.slice(earlier.end, word.start));
    if (cut) pieces.push([word]);
    else pieces.at(-1)?.push(word);
  }
  return pieces;
}

const isQuantity = has('neither both all none half many most some few each');

/** May nothing of it be left out between two pieces: a report, an opinion, a doubt? */
export const isVoiced = (key: string): boolean =>
  isScoping(key) || isOpinion(key) || (isSaying(key) && !/^(?:like|go)$/.test(key));

/** Who or what a clause after a comma may be about; "that" and "this" would be about the crop itself. */
const opensClause = (word: ScriptWord): boolean =>
  isSubject(word.key) ||
  isQuantity(word.key) ||
  (isDeterminer(word.key) && word.key !== 'this') ||
  word.value !== null ||
  word.capital;

const retracts = (key: string, next: ScriptWord | undefined): boolean =>
  isCondition(key) ||
  isDenial(key) ||
  (key === 'once' && next !== undefined && opensClause(next)) ||
  /^(?:only|except|maybe|perhaps|probably|possibly|think|thought|hope|hoped|guess|suspect|joking|joke|kidding|depends?|pretend|wrong|lie|lying|nonsense|sure|until|when|where|unless|say|says|tell|tells|believe)$/.test(
    key,
  );

function isFairAfter(script: Script, last: Run, crop: readonly ScriptWord[], spoken: boolean): boolean {
  const { text } = script.entry.story;
  const left = voiceAfter(script, last.to);
  const [aside] = piecesOf(text, left);
  const closing = crop.at(-1);
  const after =
    aside && isHarmless(aside) && asides.test(textOfKeys(aside)) ? left.slice(aside.length) : left;
  const [next, second] = after;
  if (!next || !closing) return true;
  const gap = text.slice(closing.end, next.start);
  const marked = /[,;:—–]|[’”"']\s/.test(gap);
  const turned = (words: readonly ScriptWord[]) =>
    words.some(({ key }, at) => (spoken || !isSaying(key)) && retracts(key, words[at + 1]));
  if (!marked && (isTimeAfter(next, second) || (!spoken && next.key === 'after')))
    return isPast(crop) && !crop.some(({ key }) => isNegation(key) || isSweeping(key));
  const relative = /^(?:who|which)$/.test(next.key) || (next.key === 'of' && second?.key === 'which');
  if (marked && relative) return !after.some(({ key }) => isCondition(key));
  if (turned(after)) return false;
  if (!spoken && marked) return !(isNegation(next.key) || isJoint(next.key)) || isClause(after.slice(1));
  if (/[;:—–]/.test(gap)) return isClause(after);
  if (isJoint(next.key)) {
    if (!second || isReferring(second.key)) return false;
    if (opensClause(second) || isClause(after)) return true;
    return (
      next.key === 'and' &&
      (isVerb(second.key) ||
        second.key === 'then' ||
        /ed$/.test(second.key) ||
        !after.some(({ key }) => turns(key)))
    );
  }
  if (!marked) return false;
  if (isClause(after) && opensClause(next))
    return !isReferring(next.key) && (!/^(?:i|we|they)$/.test(next.key) || after.length > 3);
  return (isDeterminer(next.key) || isAdverbial(next, second)) && !after.some(({ key }) => isNegation(key));
}

/** About the crop itself, which it may take back. */
const isReferring = has('that this which thats not only you youd youre');

const isAdverbial = (next: ScriptWord, second: ScriptWord | undefined): boolean =>
  (next.key === 'in' && second?.key === 'line') || isTimeAfter(next, second);

const isSweeping = has(
  'all every everyone everybody everything any anyone anything always best worst most first last',
);
const isPast = (crop: readonly ScriptWord[]): boolean =>
  (/ed$/.test(crop[0]?.key ?? '') || crop.some(({ key }) => /^(?:had|has|have|did|weve|ive)$/.test(key))) &&
  !crop.some(({ key }) =>
    /^(?:was|were|been|being|will|would|can|could|may|might|shall|should|must)$/.test(key),
  );
const isTimeAfter = (next: ScriptWord, second: ScriptWord | undefined): boolean =>
  /^(?:after|on|last)$/.test(next.key) &&
  /^(?:the|a|monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|month|year|night|morning)$/.test(
    second?.key ?? '',
  ) &&
  (next.key !== 'on' || !/^(?:the|a)$/.test(second?.key ?? ''));

/** The words of the sentence before a place in the same voice; across a tag where the speaker's sentence goes on. */
function voiceBefore({ words, entry }: Script, from: number): ScriptWord[] {
  const opening = words[from];
  if (!opening) return [];
  const found: ScriptWord[] = [];
  let voice = opening.spoken;
  for (let at = from - 1; at >= 0 && words[at]?.sentence === opening.sentence; at--) {
    const word = words[at] as ScriptWord;
    if (opening.spoken < 0 || word.spoken === voice) found.unshift(word);
    else if (word.spoken < 0) {
      const first = words[at + 1] as ScriptWord;
      if (first.spoken >= 0 && !/,\s*\S$/u.test(entry.story.text.slice(word.end, first.start))) break;
    } else {
      voice = word.spoken;
      found.unshift(word);
    }
  }
  return found;
}

/** The words of the sentence after a place in the same voice; what the speaker adds behind a tag counts. */
function voiceAfter({ words }: Script, to: number): ScriptWord[] {
  const closing = words[to - 1];
  if (!closing) return [];
  const found: ScriptWord[] = [];
  for (let at = to; words[at]?.sentence === closing.sentence; at++) {
    const word = words[at] as ScriptWord;
    if (closing.spoken < 0 || word.spoken === closing.spoken) found.push(word);
  }
  return found;
}
