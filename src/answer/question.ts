import { isStopWord } from '../text/stopwords.ts';
import { allTermsOf, stem } from '../text/terms.ts';
import { meantBy } from './chat.ts';
import { otherForms } from './irregular.ts';
import { cueOf, speakerOf, speechKind } from './speech-asked.ts';
import {
  aboutMoney,
  auxiliaries,
  isNumeric,
  kindOfNoun,
  moves,
  questionWords,
  speechVerbs,
  type Wanted,
} from './wanted.ts';

/** A word of the question, chat spelling undone. */
export interface QuestionWord {
  readonly word: string;
  readonly stem: string;
  /** Written with a capital inside the question. */
  readonly name: boolean;
  /** Carries matter, not grammar. */
  readonly content: boolean;
}

export interface Question {
  readonly words: readonly QuestionWord[];
  readonly wanted: Wanted;
  /** The question word, null in keywords and yes-or-no questions. */
  readonly word: string | null;
  /** Index of the noun that is asked for: "how many prisoners", "which senator". */
  readonly head: number | null;
  /** Index of the verb of saying, where someone's words are asked for. */
  readonly cue: number | null;
  /** Indexes of the words that name the asked-for speaker. */
  readonly speaker: readonly number[];
  /** Who or what did: yes-or-no questions on someone's words are `verdict` with a cue. */
  readonly list: boolean;
  /** Index of the first word of the sentence that asks: others may stand before it. */
  readonly from: number;
}

const fillers = new Set(
  'so and but ok okay hey hi then well also by in at on for to from of about around exactly just can you tell me do know give remind'.split(
    ' ',
  ),
);
/** Words that are in a question only to ask it. */
const asking = new Set(
  'say said says saying tell told mean according article story piece report text exact exactly words quote anything something going got get really actually ever thing'.split(
    ' ',
  ),
);

/** "How long", "how old": the words that ask for a quantity, not for something that is long. */
const measures = new Set('long far tall high fast big large heavy deep wide hot cold often'.split(' '));

export function parseQuestion(text: string): Question {
  const words = wordsOf(text);
  const forms = words.map(({ word }) => word);
  const at = mainWord(forms);
  const word = at === null ? null : (forms[at] ?? null);
  const head = at === null ? headOfKeywords(forms) : headAfter(forms, at);
  const plain = wantedOf(forms, at, head);
  const cue = cueOf(forms, at, plain);
  const wanted = cue === null ? plain : speechKind(forms, at, cue, plain);
  return {
    words,
    wanted,
    word,
    head,
    cue: isSpeech(wanted) || wanted === 'verdict' || cue !== null ? cue : null,
    speaker: speakerOf(forms, at, cue, wanted),
    list: asksForList(forms, head),
    from: askingFrom(text, words, at),
  };
}

/** "Who are …", "which two senators", "which countries": the whole list, not its first item. */
function asksForList(forms: readonly string[], head: number | null): boolean {
  const all = forms.join(' ');
  if (/\b(?:all|two|three|four|both|list|names|which ones|who are|who were|who else)\b/.test(all))
    return true;
  return head !== null && /^(?:which|what)\b/.test(all) && /[^s]s$/.test(forms[head] ?? '');
}

/** Where the sentence with the question word begins, the last sentence where there is none. */
function askingFrom(text: string, words: readonly QuestionWord[], at: number | null): number {
  const parts = text.split(/(?<=\p{L}{3}[.!?]["”’)]?)\s+(?=["“‘]?[\p{Lu}\d])/u);
  let from = 0;
  let count = 0;
  for (const part of parts) {
    const next = count + wordsOf(part).length;
    if (next < words.length && (at === null || next <= at)) from = next;
    count = next;
  }
  return from;
}

const isSpeech = (wanted: Wanted) => wanted === 'speech' || wanted === 'speaker';

function wordsOf(text: string): QuestionWord[] {
  const plain = text
    .replaceAll('%', ' percent ')
    .replace(/\b(what|who|where|when|why|how)['’]s\b/gi, '$1 is')
    .replace(/\b(what|who|where|when|why|how)['’]d\b/gi, '$1 did');
  const terms = allTermsOf(plain);
  const found: QuestionWord[] = [];
  for (const [i, { word, name }] of terms.entries()) {
    const meant = name ? [word] : meantBy(word, terms[i - 1]?.word, terms[i + 1]?.word);
    for (const one of meant) {
      const isMeasure = found.at(-1)?.word === 'how' && measures.has(one);
      const content = !isStopWord(one) && !asking.has(one) && !isMeasure;
      found.push({ word: one, stem: stem(one), name, content });
    }
  }
  return found;
}

/** The question word that governs: the opening one, else "how many" anywhere, else a last or lone one. */
function mainWord(forms: readonly string[]): number | null {
  const opening = forms.findIndex((form) => !fillers.has(form));
  if (opening >= 0 && questionWords.has(forms[opening] ?? '')) return opening;
  const amount = forms.findIndex(
    (form, i) => form === 'how' && /^(many|much|old|long|big|far|often)$/.test(forms[i + 1] ?? ''),
  );
  if (amount >= 0) return amount;
  const last = forms.length - 1;
  if (questionWords.has(forms[last] ?? '')) return last;
  if (auxiliaries.has(forms[opening] ?? '')) return null;
  const any = forms.findIndex((form) => /^(what|who|whose|why|how|which)$/.test(form));
  if (any >= 0) return any;
  const where = forms.findIndex((form) => form === 'where' || form === 'when');
  return where >= 0 ? where : null;
}

const stops = new Set(
  'a an of in on at for to from by with about that who which per than as into over under after before during since through the'.split(
    ' ',
  ),
);

function headAfter(forms: readonly string[], at: number): number | null {
  let from = at + 1;
  if (forms[at] === 'how') {
    if (!/^(many|much)$/.test(forms[from] ?? '')) return null;
    from++;
    while (/^(more|other|of|the|these|those|different|total)$/.test(forms[from] ?? '')) from++;
  } else if (!/^(what|which|whose)$/.test(forms[at] ?? '')) return null;
  if (/^(?:kind|kinds|type|types|sort|sorts)$/.test(forms[from] ?? '') && forms[from + 1] === 'of')
    return forms[from + 2] === undefined ? null : from + 2;
  if (forms[at] === 'what' && isVerbWithObject(forms, from)) return null;
  let end = from;
  while (
    end < forms.length &&
    end < from + 4 &&
    (!isBoundary(forms[end] ?? '') ||
      (end === from && /^(?:states?|demands|claims|talks)$/.test(forms[end] ?? '')))
  )
    end++;
  if (end === from && forms[at] === 'what') return headAfterCopula(forms, from);
  for (let i = from; i < end; i++) {
    const form = forms[i] ?? '';
    if (forms[at] === 'how' ? /[^s]s$|^(people|men|women|children)$/.test(form) : kindOfNoun(form)) return i;
  }
  if (forms[at] === 'how') return end > from ? from : null;
  return end > from ? end - 1 : null;
}

/** "What broke her rudder", "what fell on the roof": no noun that is asked for. */
const isVerbWithObject = (forms: readonly string[], at: number): boolean => {
  const verb = forms[at] ?? '';
  const isPast = /\p{L}{2}ed$/u.test(verb) || otherForms(stem(verb)).length > 0;
  return (
    isPast &&
    kindOfNoun(verb) === undefined &&
    !auxiliaries.has(verb) &&
    !/^(?:child|children|women|men|people|height|length|width|growth|sale|flight|life|lives)$/.test(verb) &&
    /^(?:the|an?|his|her|its|their|this|that|these|those|him|it|them|to|on|off|out|down|up|from|in|into|so|all)?$/.test(
      forms[at + 1] ?? '',
    )
  );
};

/** "What was the total …", "what is the name of …" */
function headAfterCopula(forms: readonly string[], from: number): number | null {
  if (!/^(is|are|was|were)$/.test(forms[from] ?? '')) return null;
  for (let i = from + 1; i < Math.min(forms.length, from + 6); i++) {
    if (/^(of|in|for|that|did|do|does)$/.test(forms[i] ?? '')) return i - 1 > from ? i - 1 : null;
    if (kindOfNoun(forms[i] ?? '')) return isActedOn(forms, i) ? null : i;
  }
  return null;
}

/** "What was the building used as", "what is the company called" */
const isActedOn = (forms: readonly string[], i: number) =>
  /^(?:called|named|used|known|made|based|about|doing|(?!according)\p{L}+ing|like)$/u.test(
    forms[i + 1] ?? '',
  );

const isBoundary = (form: string) =>
  auxiliaries.has(form) ||
  stops.has(form) ||
  speechVerbs.has(form) ||
  questionWords.has(form) ||
  /^(he|she|they|it|we|you|i)$/.test(form);

/** "2015 federal deficit", "subsidiaries number": the last noun that asks for something. */
function headOfKeywords(forms: readonly string[]): number | null {
  if (auxiliaries.has(forms[0] ?? '')) return null;
  for (let i = forms.length - 1; i >= 0; i--) if (kindOfNoun(forms[i] ?? '')) return i;
  return null;
}

/** "Who is X", "what is X", "X's job": who or what something is. */
function asksWhoItIs(forms: readonly string[], at: number | null): boolean {
  if (
    (at === null || forms[at] === 'what') &&
    forms.some((form) => /^(?:job|occupation|profession)$/.test(form)) &&
    !/\b(?:jobs|get|getting|lose|lost|losing|take|took|want)\b/.test(forms.join(' '))
  )
    return true;
  if (at === null || !/^(?:who|what)$/.test(forms[at] ?? '')) return false;
  const rest = forms.slice(at + 1);
  if (!/^(?:is|are|was|were)$/.test(rest[0] ?? '') || isOfSomeAct(forms, at)) return false;
  if (rest.length === 2 && /^(?:it|that|this|he|she|they)$/.test(rest[1] ?? '')) return at > 0;
  const named = rest.slice(1).filter((form) => !/^(?:the|a|an|exactly|anyway|again)$/.test(form));
  const until = named.findIndex((form) => stops.has(form));
  const words = until > 0 ? named.slice(0, until) : named;
  const plain = words.every((form) => !auxiliaries.has(form) && !isStopWord(form) && !kindOfNoun(form));
  return (
    until !== 0 &&
    words.length > 0 &&
    words.length <= 4 &&
    plain &&
    !words.some((form) => speechVerbs.has(form) || /ing$/.test(form))
  );
}

/** "Who was jailed", "what are they worried about": not what somebody is but whom or what an act is about. */
function isOfSomeAct(forms: readonly string[], at: number): boolean {
  const last = forms.at(-1) ?? '';
  if (forms[at] === 'what') return /^(?:about|after|at|for|from|on|to|with|as|called|named)$/.test(last);
  return (
    /^(?:was|were)$/.test(forms[at + 1] ?? '') &&
    /^(?:\p{L}{2,}ed|hurt|shot|hit|sent|taken|chosen|beaten|stolen|struck|caught|held)$/u.test(
      forms[at + 2] ?? '',
    )
  );
}

function wantedOf(forms: readonly string[], at: number | null, head: number | null): Wanted {
  const kind = head === null ? undefined : kindOfNoun(forms[head] ?? '');
  if (asksWhoItIs(forms, at)) return 'definition';
  if (at === null) {
    if (auxiliaries.has(forms.find((form) => !/^(so|and|but|ok|well|hey)$/.test(form)) ?? ''))
      return 'verdict';
    return kind && (isNumeric(kind) || kind === 'reason' || kind === 'time') ? kind : 'keywords';
  }
  const next = forms[at + 1] ?? '';
  switch (forms[at]) {
    case 'who':
    case 'whom':
    case 'whose':
      return 'person';
    case 'where':
      return 'place';
    case 'when':
      return 'time';
    case 'why':
      return 'reason';
    case 'how':
      if (next === 'many')
        return head !== null && /^(percent|percentage)$/.test(forms[head] ?? '') ? 'percent' : 'count';
      if (next === 'much') return howMuch(forms, at);
      if (/^(?:soon|late|early)$/.test(next)) return 'time';
      if (next === 'old' || measures.has(next)) return 'quantity';
      return /^(come)$/.test(next) ? 'reason' : 'manner';
    default:
      if (asksForName(forms)) return 'name';
      if (/^(?:kind|type|sort)s?$/.test(next)) return 'thing';
      if (forms[at] === 'what' && /\bfor$/.test(forms.join(' '))) return 'reason';
      if (kind === undefined) return forms[at] === 'which' ? 'name' : 'thing';
      return kind;
  }
}

/** "What is the horse called", "what is the name of the charity" */
const asksForName = (forms: readonly string[]) =>
  /^(?:what) (?:is|are|was|were) (?:(?:.+ )?(?:called|named)$|(?:the |its |their )?names? of\b)/.test(
    forms.join(' '),
  );

function howMuch(forms: readonly string[], at: number): Wanted {
  const next = forms[at + 2] ?? '';
  if (/^(more|bigger|larger|higher|longer|faster|less|lower|time|longer)$/.test(next)) return 'quantity';
  if (next === 'of') return 'percent';
  if (isAuxiliary(next) && forms.some((form) => moves.has(form))) return 'quantity';
  if (!isNoun(next) || kindOfNoun(next) === 'money') return 'money';
  return forms.some((form) => aboutMoney.has(form)) ? 'money' : 'quantity';
}

const isAuxiliary = (form: string) => auxiliaries.has(form);
const isNoun = (form: string) => form !== '' && !isBoundary(form) && !isStopWord(form);
