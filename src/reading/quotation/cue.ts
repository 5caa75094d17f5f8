import { type Item, type Line, lower, pos } from './clause.ts';
import { cueLemma, isClass } from './cues.ts';
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
  readonly rule: string;
}

const skipped = new Set(['ADV', 'AUX', 'PART']);

export function findCues({ items }: Line): Cue[] {
  const cues: Cue[] = [];
  for (let at = 0; at < items.length; at++) {
    const word = lower(items[at]);
    if (word === 'according' && lower(items[at + 1]) === 'to') {
      const source = phraseAfter(items, at + 2, items.length);
      if (source)
        cues.push({
          lemma: 'according to',
          from: at,
          to: at + 2,
          source,
          inverted: true,
          rule: 'according-to',
        });
      continue;
    }
    const lemma = cueLemma(word);
    if (lemma === undefined || !isVerb(items, at)) continue;
    cues.push(cueAt(items, at, lemma, cues.at(-1)));
  }
  return cues;
}

const safe =
  /^(?:said|says|told|tells|saying|wrote|writes|added|adds|asked|argued|argues|tweeted|noted|insisted)$/;

function isVerb(items: readonly Item[], at: number): boolean {
  const tag = pos(items[at]);
  if (safe.test(lower(items[at]))) return true;
  return tag === 'VERB' || (tag === 'AUX' && lower(items[at]) !== 'is');
}

function cueAt(items: readonly Item[], at: number, lemma: string, before: Cue | undefined): Cue {
  const base = { lemma, from: at, to: at + 1 };
  const start = clauseStart(items, at);
  const afterQuote = items[start - 1]?.quoted !== undefined && items[start - 1]?.quoted !== null;
  if (start === at && (afterQuote || (lower(items[at - 1]) === ',' && items[at - 2]?.quoted))) {
    const source = phraseAfter(items, skipAdverbs(items, at + 1), items.length);
    if (source && !isHearer(items, source))
      return { ...base, source, inverted: true, rule: 'subject-of-cue' };
  }
  let left = at;
  while (left > start && skipped.has(pos(items[left - 1]))) left--;
  const previous = items[left - 1];
  if (
    left > start &&
    lower(previous) !== ',' &&
    !/^(?:and|but|or|who|which|that|[)—–])$/.test(lower(previous))
  ) {
    const source = phraseBefore(items, left, start);
    if (source) {
      if (source.from > start && pos(items[source.from - 1]) === 'ADP') {
        const main = subjectFrom(items, start, at);
        return { ...base, source: main ?? source, inverted: false, rule: 'subject-of-cue' };
      }
      return { ...base, source, inverted: false, rule: 'subject-of-cue' };
    }
  }
  if (/ing$/.test(lower(items[at])) && before?.source) {
    return { ...base, source: before.source, inverted: false, rule: 'same-subject' };
  }
  const source = subjectFrom(items, start, left) ?? (start > 0 ? subjectFrom(items, 0, left) : null);
  return {
    ...base,
    source: source ?? before?.source ?? null,
    inverted: false,
    rule: source ? 'subject-of-clause' : 'same-subject',
  };
}

const hearers = new Set(['reporters', 'journalists', 'me', 'him', 'them', 'us']);
const isHearer = (items: readonly Item[], { to }: Phrase) => hearers.has(lower(items[to - 1]));

function skipAdverbs(items: readonly Item[], at: number): number {
  let to = at;
  while (pos(items[to]) === 'ADV') to++;
  return to;
}

/** Right after the last quoted stretch, or the sentence's start. */
function clauseStart(items: readonly Item[], at: number): number {
  let start = at;
  while (start > 0 && !items[start - 1]?.quoted && !/^[;:]$/.test(lower(items[start - 1]))) start--;
  while (start < at && /^[,—–-]$/.test(lower(items[start]))) start++;
  return start;
}

export const judges = ({ lemma }: Cue): boolean => isClass(lemma, 'judge');
