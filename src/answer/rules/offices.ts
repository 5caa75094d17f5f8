import { contains, type Span } from '../../text/span.ts';
import { isStopWord } from '../../text/stopwords.ts';
import type { Asked, AskedTerm } from '../asked.ts';
import type { NameSpan, SentenceView, Word } from '../view.ts';

/** What somebody does for a body, a class each: the words of a question, then those of the story. */
const classes: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^(?:runs?|running|leads?|leading|led|heads?|headed|heading|boss|chief|chiefs|ceo|charge|directs|directed)$/,
    /^(?:head|heads|chief|director|chairman|chairwoman|chair|chairperson|president|leader|leads?|runs?|heads|boss|ceo|manager|principal|commander|commands?|captain|founder)$/,
  ],
  [/^(?:coach|coaches|coached|manager|manages|managed|managing)$/, /^(?:coach|manager|manages|coaches)$/],
  [/^(?:owns?|owned|owner|owners)$/, /^(?:owner|owners|owns|proprietor|landlord)$/],
  [
    /^(?:found|founded|founder|founders|started|start|cofounded)$/,
    /^(?:founder|founders|cofounder|founded|started)$/,
  ],
];
/** Offices that a question names outright: "who is the mayor". */
const offices =
  /^(?:mayor|director|chairman|chairwoman|chair|president|spokesman|spokeswoman|spokesperson|minister|governor|principal|captain|secretary|editor|curator|conductor|coach|manager|owner|founder|leader|commander|sheriff|chancellor|ceo|boss|lawyer|attorney|coroner|prosecutor|judge|mediator|commissioner|chief|treasurer|warden|headteacher|bishop|speaker|pilot|driver|architect|producer|author)$/;

interface OfficeAsked {
  readonly holds: (word: Word, next: Word | undefined) => boolean;
  /** Whose office it is, as the question has it. */
  readonly of: readonly AskedTerm[];
}

/** "Who runs the museum", "who is its director", "who's in charge of the inquiry". */
function officeAsked(asked: Asked): OfficeAsked | null {
  const { question, terms } = asked;
  const forms = question.words.map(({ word }) => word);
  if (question.word !== 'who' || question.cue !== null || forms.length > 10) return null;
  const from = forms.indexOf('who') + 1;
  const is = /^(?:is|was|are|were)$/.test(forms[from] ?? '');
  const at = forms.findIndex((form, i) => i >= from && !isStopWord(form));
  const word = forms[at] ?? '';
  if (at < 0 || at > from + 4) return null;
  const sought = is ? seat(forms, at) : at === from ? at : null;
  if (sought === null) return null;
  const found = classes.find(([ask]) => ask.test(forms[sought] ?? ''));
  const seatAt = forms[sought] ?? '';
  const isOffice = terms.some(({ at: of, named }) => of === sought && (!named || offices.test(seatAt)));
  const plain = is && isOffice ? question.words[sought]?.stem : undefined;
  if (!found && !plain) return null;
  const exact = plain && !/^(?:boss|ceo|chief|head)$/.test(word);
  const of = terms.filter((term) => term.at !== sought && !/^(?:charge|chief|executive)$/.test(term.word));
  return {
    holds: ({ stem, word: form }, next) => {
      if (exact) return stem === plain;
      return found !== undefined && found[1].test(form) && !(form === 'chief' && next?.tag === 'V');
    },
    of,
  };
}

/** Of "the club's new head coach" the last word that is an office; of "in charge of the inquiry" "charge". */
function seat(forms: readonly string[], from: number): number | null {
  const stop = forms.findIndex((form, i) => i > from && /^(?:of|at|for|in|who|that)$/.test(form));
  const end = stop < 0 ? forms.length : stop;
  for (let i = end - 1; i >= from; i--) {
    const form = forms[i] ?? '';
    if (offices.test(form) || classes.some(([ask]) => ask.test(form)) || form === 'head') return i;
  }
  return end - 1;
}

/** Who holds the office that the question asks for: the name beside it; null where the story gives none or several. */
export function holderAsked(asked: Asked): Span | null {
  const sought = officeAsked(asked);
  if (!sought) return null;
  const text = asked.view.entry.story.text;
  const found = asked.view.sentences.flatMap((sentence) =>
    sentence.words.flatMap((word, at) => {
      if (!sought.holds(word, sentence.words[at + 1])) return [];
      const holder = holderBeside(text, sentence, at);
      return holder ? [{ holder, fit: fitOf(sought.of, asked, sentence, word, holder) }] : [];
    }),
  );
  if (found.length === 0) return null;
  const most = Math.max(...found.map(({ fit }) => fit));
  const best = found.filter(({ fit }) => fit === most);
  const people = new Set(best.map(({ holder }) => holder.person ?? text.slice(holder.start, holder.end)));
  if (most < 1 && !(most === bare && people.size === 1)) return null;
  const first = best[0]?.holder;
  if (!first || people.size > 1) return null;
  return first.person?.mentions.find((one) => contains(first, one)) ?? { start: first.start, end: first.end };
}

/** What an office counts that the story ties to no other body: "Owner Ida Bron". */
const bare = 0.5;

/** Words around the office, on either side, that may tell whose it is. */
const reach = 60;

/** How much of what the question says of the body stands by the office; 1 where it says nothing. */
function fitOf(
  of: readonly AskedTerm[],
  { view }: Asked,
  sentence: SentenceView,
  office: Word,
  holder: NameSpan,
): number {
  if (of.length === 0) return 1;
  const near = sentence.words.filter(
    (word) =>
      word !== office &&
      word.end >= office.start - reach &&
      word.start <= office.end + reach &&
      !contains(holder, word),
  );
  const isTheirs = near.some(
    ({ word, end }) => /^(?:its|his|her|their)$/.test(word) && end < office.start && end > office.start - 25,
  );
  const before = isTheirs ? (view.sentences[sentence.index - 1]?.words ?? []) : [];
  const own = sentence.words.indexOf(office);
  const isBare = !/^[NMJD1OT]$/.test(sentence.words[own - 1]?.tag ?? '') && holder.end > office.end;
  const told = of.filter(({ matches }) =>
    [...near, ...before, ...(isTheirs ? sentence.words : [])].some(({ stem }) => matches.has(stem)),
  );
  return Math.max(told.length / of.length, isBare ? bare : 0);
}

/** "Director Ida Bron", "the club's chairwoman, Ida Bron"; else "Ida Bron, the museum's director", "Ida Bron, who runs it". */
function holderBeside(text: string, { names, words, end }: SentenceView, at: number): NameSpan | null {
  const office = words[at];
  if (!office) return null;
  const people = names.filter(
    ({ person, words: own }) =>
      (person?.kind === 'person' || (person === null && own.length > 1)) &&
      own.some(({ word }) => !offices.test(word) && !/^(?:prime|vice|deputy|former|acting)$/.test(word)),
  );
  const isBehind = (name: NameSpan) => {
    const between = text.slice(office.end, name.start);
    if (/^(?: (?:executive|general|secretary))? $/.test(between)) return true;
    return (
      /^(?: (?:of|at|for|to) [^,.;:“”"]{2,50})?, $/.test(between) &&
      /^[,.]?$/.test(text.slice(name.end, Math.min(end, name.end + 1)))
    );
  };
  const isBefore = (name: NameSpan) =>
    /^, (?:\d+, )?(?:who )?(?:[^,.;:“”"]{0,50}[\s-])?$|^ $/.test(text.slice(name.end, office.start)) &&
    (office.tag === 'V' || !/^ $/.test(text.slice(name.end, office.start)));
  return (
    people.find(({ start, end: last }) => start <= office.start && office.end <= last) ??
    people.find((name) => name.start > office.end && isBehind(name)) ??
    people.findLast((name) => name.end < office.start && isBefore(name)) ??
    null
  );
}
