import { cueLemma } from './cues.ts';
import { type Item, lower, pos } from './line.ts';
import { type Phrase, phraseAfter, phraseBefore, subjectFrom } from './phrase.ts';

/** A cue in its sentence, with the phrase that says whose words they are. */
export interface Cue {
  readonly lemma: string;
  /** Item indexes of the cue words, end exclusive. */
  readonly from: number;
  readonly to: number;
  readonly source: Phrase | null;
  /** The speaker stands after the cue: "said Gareth Lund". */
  readonly inverted: boolean;
  readonly passive: boolean;
  readonly rule: CueRule;
}

export type CueRule =
  | 'subject-of-cue'
  | 'subject-over-insertion'
  | 'subject-of-clause'
  | 'same-subject'
  | 'inverted'
  | 'passive-by'
  | 'according-to'
  | 'unlisted-verb'
  | 'signature'
  | 'colon';

/** All cues of a sentence, listed verbs first, then what only the quotation beside it makes a cue. */
export function findCues(text: string, items: readonly Item[]): Cue[] {
  const cues: Cue[] = [];
  for (let at = 0; at < items.length; at++) {
    const word = lower(items[at]);
    if (word === 'according' && lower(items[at + 1]) === 'to') {
      const source = phraseAfter(items, at + 2, items.length) ?? untilMark(items, at + 2);
      if (source)
        cues.push({
          lemma: 'according to',
          from: at,
          to: at + 2,
          source,
          inverted: true,
          passive: false,
          rule: 'according-to',
        });
      continue;
    }
    const lemma = cueLemma(word);
    if (lemma === undefined || !isVerb(items, at)) continue;
    cues.push(cueAt(items, at, lemma, cues.at(-1)));
  }
  items.forEach((item, at) => {
    if (!item.quoted) return;
    const made =
      unlistedTag(text, items, at, cues) ?? signature(text, items, at) ?? colonIntro(items, at, cues);
    if (made) cues.push(made);
  });
  return cues.sort((a, b) => a.from - b.from);
}

/** What the tagger took for a verb ("according to reports"): the words up to the next mark. */
function untilMark(items: readonly Item[], from: number): Phrase | null {
  let to = from;
  while (to < items.length && /^[\p{L}\p{N}]/u.test(lower(items[to])) && to - from < 6) to++;
  return to > from ? { from, to } : null;
}

const safe =
  /^(?:said|says|told|tells|saying|wrote|writes|added|adds|asked|argued|argues|tweeted|noted|insisted)$/;

function isVerb(items: readonly Item[], at: number): boolean {
  if (safe.test(lower(items[at]))) return true;
  const before = pos(items[at - 1]);
  return (
    pos(items[at]) === 'VERB' && before !== 'DET' && before !== 'ADJ' && lower(items[at - 1]) !== 'following'
  );
}

const verbal = new Set(['ADV', 'AUX', 'PART']);
const relative = /^(?:who|which|that)$/;

function cueAt(items: readonly Item[], at: number, lemma: string, before: Cue | undefined): Cue {
  const start = clauseStart(items, at);
  const base = { lemma, from: at, to: at + 1, inverted: false, passive: false };
  let left = at;
  while (left > start && verbal.has(pos(items[left - 1]))) left--;
  const afterQuote = start > 0 && quoteBefore(items, start);
  if (isPassive(items, left, at)) return passive(items, at, base);
  if (afterQuote && left === start && !/ing$/.test(lower(items[at]))) {
    const source = phraseAfter(items, skipAdverbs(items, at + 1), items.length);
    if (source && !isHearer(items, source)) return { ...base, source, inverted: true, rule: 'inverted' };
  }
  if (left === at && at === start && /^(?:said|says|asked|added|wrote)$/.test(lower(items[at]))) {
    const source = phraseAfter(items, at + 1, items.length);
    if (source)
      return {
        ...base,
        source,
        inverted: lower(items[source.to]) !== ':',
        rule: 'inverted',
        to: lower(items[source.to]) === ':' ? source.to : at + 1,
      };
  }
  if (afterQuote) {
    const source = phraseAfter(items, skipAdverbs(items, start), at);
    if (source)
      return { ...base, source, rule: source.to === left ? 'subject-of-cue' : 'subject-over-insertion' };
  }
  if (
    /ing$/.test(lower(items[at])) &&
    left === at &&
    !/^(?:be|is|are|was|were|been)$/.test(lower(items[at - 1]))
  ) {
    return participle(items, at, start, base, before);
  }
  const previous = lower(items[left - 1]);
  if (left === at && previous === ',') {
    const source = afterClause(items, at);
    if (source) return { ...base, source, inverted: true, rule: 'inverted' };
  }
  if (
    left > start &&
    previous !== ',' &&
    !/^(?:and|but|or|[)—–-])$/.test(previous) &&
    !relative.test(previous)
  ) {
    const source = phraseBefore(items, left, start);
    if (source) return { ...base, ...subjectNear(items, source, start, at) };
  }
  if (
    left > start &&
    (previous === ',' || previous === '—' || previous === '–' || previous === ')' || relative.test(previous))
  ) {
    const source = overInsertion(items, start, left);
    if (source) return { ...base, source, rule: 'subject-over-insertion' };
  }
  const source = subjectFrom(items, start, left) ?? (start > 0 ? subjectFrom(items, 0, left) : null);
  if (source) return { ...base, source, rule: 'subject-of-clause' };
  return { ...base, source: before?.source ?? null, rule: 'same-subject' };
}

/** "The reactor was shut down, said an official in the ministry.": nothing but the speaker follows. */
function afterClause(items: readonly Item[], at: number): Phrase | null {
  if (
    !/^(?:said|says|added|noted|wrote|reported|explained|warned|announced|according)$/.test(lower(items[at]))
  )
    return null;
  if (items.slice(0, at).every((item) => pos(item) !== 'VERB' && pos(item) !== 'AUX')) return null;
  const source = phraseAfter(items, at + 1, items.length);
  if (!source) return null;
  const rest = items.slice(source.to);
  const opens = rest[0];
  if (
    !opens ||
    /^[.,;(—–-]$/.test(lower(opens)) ||
    /^(?:ADP|CCONJ)$/.test(pos(opens)) ||
    lower(opens) === 'who'
  ) {
    const clause = rest.slice(
      0,
      Math.max(
        0,
        rest.findIndex((item) => lower(item) === ',' || lower(item) === 'who'),
      ),
    );
    return clause.some((item) => pos(item) === 'VERB' || pos(item) === 'AUX') ? null : source;
  }
  return null;
}

type Base = Pick<Cue, 'lemma' | 'from' | 'to' | 'inverted' | 'passive'>;

/** Before a noun phrase that is itself an object or part of an adverbial, the clause's own subject counts. */
function subjectNear(
  items: readonly Item[],
  source: Phrase,
  start: number,
  at: number,
): Pick<Cue, 'source' | 'rule'> {
  const before = items[source.from - 1];
  if (
    source.from > start &&
    (pos(before) === 'ADP' || (pos(before) === 'VERB' && relativeBetween(items, start, source.from)))
  ) {
    const main = subjectFrom(items, start, at);
    return { source: main ?? source, rule: 'subject-of-clause' };
  }
  return { source, rule: 'subject-of-cue' };
}

const relativeBetween = (items: readonly Item[], from: number, to: number) =>
  items.slice(from, to).some((item) => relative.test(lower(item)));

function participle(
  items: readonly Item[],
  at: number,
  start: number,
  base: Base,
  before: Cue | undefined,
): Cue {
  if (pos(items[at - 1]) === 'PROPN' || pos(items[at - 1]) === 'NOUN') {
    const near = phraseBefore(items, at, start);
    if (near && lower(items[near.from - 1]) === 'with')
      return { ...base, source: near, rule: 'subject-of-cue' };
  }
  if (before?.source && !before.passive) return { ...base, source: before.source, rule: 'same-subject' };
  const source = subjectFrom(items, start, at) ?? subjectFrom(items, 0, items.length);
  return { ...base, source, rule: 'subject-of-clause' };
}

/** "was asked", "were assured by Transport Scotland": the source is the agent, if it is named. */
function isPassive(items: readonly Item[], left: number, at: number): boolean {
  if (/(?:ing|s)$/.test(lower(items[at])) || lower(items[at]) === 'say') return false;
  const group = items.slice(left, at).map(lower);
  if (at === 0 && /(?:ed|told)$/.test(lower(items[at])) && !items[at + 1]?.quoted) return true;
  const be = group.findIndex((word) => /^(?:is|are|was|were|be|been|being|’s|'s|’re|'re)$/.test(word));
  return be >= 0 && !group.some((word) => /^(?:has|have|had)$/.test(word) && be < 0);
}

function passive(items: readonly Item[], at: number, base: Base): Cue {
  const limit = Math.min(items.length, at + 8);
  for (let by = at + 1; by < limit; by++) {
    if (lower(items[by]) !== 'by') continue;
    const source = phraseAfter(items, by + 1, items.length);
    if (source) return { ...base, passive: true, source, rule: 'passive-by' };
  }
  return { ...base, passive: true, source: null, rule: 'passive-by' };
}

/**
 * "Rawlings, 59, of Ashton, who watched, said": back over what stands between commas to the first phrase that can
 * be a subject.
 */
function overInsertion(items: readonly Item[], start: number, to: number): Phrase | null {
  const segments: Phrase[] = [];
  let from = start;
  for (let at = start; at <= to; at++) {
    if (at < to && !/^[,—–()]$/.test(lower(items[at]))) continue;
    if (at > from) segments.push({ from, to: at });
    from = at + 1;
  }
  if (segments.length === 0) return null;
  let best = segments.length - 1;
  if (best > 0 && !relative.test(lower(items[to - 1]))) best--;
  else if (
    relative.test(lower(items[to - 1])) &&
    best > 0 &&
    (segments[best] as Phrase).to - (segments[best] as Phrase).from === 1
  )
    best--;
  while (best > 0 && isInsertion(items, segments[best] as Phrase)) {
    if (isAdverbial(items, segments[best - 1] as Phrase)) break;
    best--;
  }
  const segment = segments[best] as Phrase;
  const end = relative.test(lower(items[segment.to - 1])) ? segment.to - 1 : segment.to;
  return (
    phraseBefore(items, end, segment.from) ?? phraseAfter(items, skipAdverbs(items, segment.from), segment.to)
  );
}

function isInsertion(items: readonly Item[], { from, to }: Phrase): boolean {
  if (/^(?:who|whose|which|of|a|an|the)$/.test(lower(items[from]))) return true;
  if (pos(items[from]) === 'NUM' || pos(items[from]) === 'ADP') return true;
  return to - from <= 2 && pos(items[from]) === 'PROPN';
}

const isAdverbial = (items: readonly Item[], { from }: Phrase) =>
  /^(?:ADP|SCONJ|ADV|VERB|CCONJ)$/.test(pos(items[from]));

const hearers = new Set(['reporters', 'journalists', 'me', 'him', 'them', 'us', 'her', 'supporters']);
const isHearer = (items: readonly Item[], { to }: Phrase) => hearers.has(lower(items[to - 1]));

function skipAdverbs(items: readonly Item[], at: number): number {
  let to = at;
  while (pos(items[to]) === 'ADV' || /^(?:as|but|and)$/.test(lower(items[to]))) to++;
  return to;
}

/** Right after the last quoted stretch, colon or semicolon, or the sentence's start. */
function clauseStart(items: readonly Item[], at: number): number {
  let start = at;
  while (start > 0 && !items[start - 1]?.quoted && !/^[;:]$/.test(lower(items[start - 1]))) start--;
  while (start < at && /^[,—–-]$/.test(lower(items[start]))) start++;
  return start;
}

function quoteBefore(items: readonly Item[], start: number): boolean {
  let at = start - 1;
  while (at > 0 && /^[,—–-]$/.test(lower(items[at]))) at--;
  return items[at]?.quoted != null;
}

/** `“…?” Hannity pressed.`: a verb of any kind, right after a name and an utterance. */
function unlistedTag(text: string, items: readonly Item[], at: number, cues: readonly Cue[]): Cue | null {
  const quoted = items[at]?.quoted;
  if (
    !quoted ||
    !/[,?!—][’'”"]*\s*$/.test(text.slice(quoted.start, quoted.end)) ||
    text.slice(quoted.start, quoted.end).trim().split(/\s+/).length < 3
  )
    return null;
  const from = lower(items[at + 1]) === ',' ? at + 2 : at + 1;
  const stop = items.findIndex((item, index) => index > at && item.quoted !== null);
  const limit = stop < 0 ? items.length : stop;
  if (cues.some((cue) => cue.from > at && cue.from < limit)) return null;
  const source = phraseAfter(items, skipAdverbs(items, from), limit);
  if (!source) return null;
  let verb = source.to;
  while (pos(items[verb]) === 'ADV') verb++;
  if (pos(items[verb]) !== 'VERB' || /ing$/.test(lower(items[verb]))) return null;
  return {
    lemma: lower(items[verb]),
    from: verb,
    to: verb + 1,
    source,
    inverted: false,
    passive: false,
    rule: 'unlisted-verb',
  };
}

/** `“…” ― Ana Ortiz, nurse`: a dash and a name to the end of the line. */
function signature(text: string, items: readonly Item[], at: number): Cue | null {
  const item = items[at];
  const next = items[at + 1];
  if (!item || !next) return null;
  const dash = /^\s*(?:[―—–-]|--)\s*/u.exec(text.slice(item.end, next.end));
  if (!dash) return null;
  const from = /^[―—–-]+$/u.test(lower(next)) ? at + 2 : at + 1;
  const source = phraseAfter(items, from, items.length);
  if (!source || !/^\p{Lu}/u.test(items[source.to - 1]?.token?.text ?? '')) return null;
  const rest = items.slice(source.to);
  if (rest.some((one) => one.quoted || pos(one) === 'VERB' || pos(one) === 'AUX') || rest.length > 12)
    return null;
  return { lemma: '―', from, to: from, source, inverted: true, passive: false, rule: 'signature' };
}

/** `Kasich: “…”`, `The letter makes a case: “…”`. */
function colonIntro(items: readonly Item[], at: number, cues: readonly Cue[]): Cue | null {
  if (lower(items[at - 1]) !== ':') return null;
  const start = clauseStart(items, at - 1);
  if (cues.some((cue) => cue.from >= start && cue.from < at && !cue.passive)) return null;
  const source = subjectFrom(items, start, at - 1);
  if (!source) return null;
  return { lemma: ':', from: at - 1, to: at, source, inverted: false, passive: false, rule: 'colon' };
}
