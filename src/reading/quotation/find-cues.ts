import { clauseStart } from './clause.ts';
import type { Cue } from './cue.ts';
import { cueLemma } from './cues.ts';
import { overInsertion, relative } from './insertion.ts';
import { type Item, lower, pos } from './line.ts';
import { colonIntro, signature, unlistedTag } from './makeshift.ts';
import { type Phrase, phraseAfter, phraseBefore, skipAdverbs, subjectFrom } from './phrase.ts';

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
    const put = asPut(items, at);
    if (put) {
      cues.push(put);
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

/** "“An eternity”, as prosecutor Ana Ortiz put it": whoever stands between "as" and the verb. */
function asPut(items: readonly Item[], at: number): Cue | null {
  if (!/^puts?$/.test(lower(items[at])) || lower(items[at + 1]) !== 'it') return null;
  const as = items.findLastIndex((item, index) => index < at && lower(item) === 'as');
  const words = items.slice(as + 1, at);
  if (as < 0 || words.length < 1 || words.length > 8 || words.some(({ quoted }) => quoted)) return null;
  const source = { from: as + 1, to: at };
  return {
    lemma: 'say',
    from: at,
    to: at + 2,
    source,
    inverted: false,
    passive: false,
    rule: 'subject-of-cue',
  };
}

/** What the tagger took for a verb ("according to reports"): the words up to the next mark. */
function untilMark(items: readonly Item[], from: number): Phrase | null {
  let to = from;
  while (
    to < items.length &&
    /^[\p{L}\p{N}]/u.test(lower(items[to])) &&
    to - from < 6 &&
    !isReduced(items, to)
  )
    to++;
  return to > from ? { from, to } : null;
}

/** "minutes seen by the paper", "people briefed on the talks": a clause cut down to its participle. */
const isReduced = (items: readonly Item[], at: number) =>
  /(?:ed|en|wn)$/.test(lower(items[at])) && /^(?:by|on|to)$/.test(lower(items[at + 1]));

const safe =
  /^(?:said|says|told|tells|saying|wrote|writes|added|adds|asked|argued|argues|tweeted|noted|insisted)$/;

function isVerb(items: readonly Item[], at: number): boolean {
  if (safe.test(lower(items[at]))) return true;
  const before = pos(items[at - 1]);
  if (/s$/.test(lower(items[at])) && /ing$/.test(lower(items[at - 1])) && before === 'VERB') return false;
  if (lower(items[at]) === 'briefed' && lower(items[at + 1]) === 'on') return false;
  if (/^sp[eo]ak|^spoke/.test(lower(items[at])) && !/^(?:of|about)$/.test(lower(items[at + 1]))) return false;
  return (
    pos(items[at]) === 'VERB' && before !== 'DET' && before !== 'ADJ' && lower(items[at - 1]) !== 'following'
  );
}

function cueAt(items: readonly Item[], at: number, lemma: string, before: Cue | undefined): Cue {
  const start = clauseStart(items, at);
  const left = groupStart(items, at, start);
  const base: Base = { lemma, from: at, to: at + 1, inverted: false, passive: false };
  if (isQuotedAs(items, at)) {
    const source = subjectFrom(items, start, left);
    if (source) return { ...base, source, rule: 'subject-of-cue' };
  }
  if (isPassive(items, left, at)) return passive(items, at, base);
  const afterQuote = start > 0 && quoteBefore(items, start);
  return (
    invertedCue(items, at, start, left, afterQuote, base) ??
    (afterQuote ? tagCue(items, at, start, left, base) : null) ??
    participle(items, at, start, left, base, before) ??
    finite(items, at, start, left, base) ?? { ...base, source: before?.source ?? null, rule: 'same-subject' }
  );
}

type Base = Pick<Cue, 'lemma' | 'from' | 'to' | 'inverted' | 'passive'>;

/** Auxiliaries and adverbs before the verb: "has also repeatedly". */
function groupStart(items: readonly Item[], at: number, start: number): number {
  let left = at;
  while (left > start && /^(?:ADV|AUX|PART)$/.test(pos(items[left - 1]))) left--;
  return left;
}

/** The speaker stands after the verb: `“…,” said Ana Ortiz`, `Said Ortiz: “…”`, `…, said an official.` */
function invertedCue(
  items: readonly Item[],
  at: number,
  start: number,
  left: number,
  afterQuote: boolean,
  base: Base,
): Cue | null {
  if (left < at || /ing$/.test(lower(items[at]))) return null;
  if (afterQuote && at === start) {
    const source = phraseAfter(items, skipAdverbs(items, at + 1), items.length);
    return source && !isHearer(items, source) ? { ...base, source, inverted: true, rule: 'inverted' } : null;
  }
  if (!tagVerb.test(lower(items[at]))) return null;
  if (at === start) {
    const source = phraseAfter(items, at + 1, items.length);
    if (!source) return null;
    const colon = lower(items[source.to]) === ':';
    return { ...base, source, inverted: !colon, rule: 'inverted', to: colon ? source.to : at + 1 };
  }
  const source = lower(items[at - 1]) === ',' ? afterClause(items, at) : null;
  return source && { ...base, source, inverted: true, rule: 'inverted' };
}

const tagVerb = /^(?:said|says|asked|added|noted|wrote|reported|explained|warned|announced)$/;

/** "The reactor was shut down, said an official in the ministry.": nothing but the speaker follows. */
function afterClause(items: readonly Item[], at: number): Phrase | null {
  const source = phraseAfter(items, at + 1, items.length);
  if (!source) return null;
  const amid = lower(items[source.to]) === ',' && pos(items[source.to - 1]) === 'PROPN';
  if (!amid && !items.slice(0, at).some(isVerbal)) return null;
  const next = items[source.to];
  const ends = !next || /^[.,;(—–-]$|^who$/.test(lower(next)) || /^(?:ADP|CCONJ)$/.test(pos(next));
  if (!ends) return null;
  const stop = items.findIndex((item, index) => index >= source.to && /^[,(]$|^who$/.test(lower(item)));
  return items.slice(source.to, stop < 0 ? items.length : stop).some(isVerbal) ? null : source;
}

const isVerbal = (item: Item) => pos(item) === 'VERB' || pos(item) === 'AUX';

/** Right after a quotation the first phrase is the speaker, whatever is inserted before the verb. */
function tagCue(items: readonly Item[], at: number, start: number, left: number, base: Base): Cue | null {
  const source = phraseAfter(items, skipAdverbs(items, start), at);
  if (!source) return null;
  if (source.to === left) return { ...base, source, rule: 'subject-of-cue' };
  const between = items.slice(source.to, at);
  const inserted = between.findIndex((item) => /^[,(—–]$|^(?:who|which|whose)$/.test(lower(item)));
  const verb = between.findIndex((item) => pos(item) === 'VERB');
  if (verb >= 0 && (inserted < 0 || inserted > verb)) return null;
  return { ...base, source, rule: 'subject-over-insertion' };
}

/** "…, saying that": the speaker is the clause's, or what "with" brings in. */
function participle(
  items: readonly Item[],
  at: number,
  start: number,
  left: number,
  base: Base,
  before: Cue | undefined,
): Cue | null {
  if (
    !/ing$/.test(lower(items[at])) ||
    left < at ||
    /^(?:be|is|are|was|were|been)$/.test(lower(items[at - 1]))
  )
    return null;
  const brought = items.findLastIndex(
    (item, index) => index >= start && index < at && lower(item) === 'with',
  );
  if (brought >= 0 && !items.slice(brought, at).some((item) => lower(item) === ',')) {
    const source = phraseAfter(items, brought + 1, at);
    if (source) return { ...base, source, rule: 'subject-of-cue' };
  }
  const infinitive = before !== undefined && lower(items[before.from - 1]) === 'to';
  if (before?.source && !before.passive && !infinitive)
    return { ...base, source: before.source, rule: 'same-subject' };
  const source = subjectFrom(items, start, at) ?? subjectFrom(items, 0, items.length);
  return source && { ...base, source, rule: 'subject-of-clause' };
}

/** The subject of a finite verb: right before it, over an insertion, or at the head of its clause. */
function finite(items: readonly Item[], at: number, start: number, left: number, base: Base): Cue | null {
  const previous = lower(items[left - 1]);
  const broken = /^[,)—–]$/.test(previous) || relative.test(previous);
  if (left > start && broken) {
    const source = overInsertion(items, start, left);
    if (source) return { ...base, source, rule: 'subject-over-insertion' };
  } else if (left > start && !/^(?:and|but|or|-)$/.test(previous)) {
    const source = phraseBefore(items, left, start);
    if (source) return { ...base, ...subjectNear(items, source, start, left, at) };
  }
  const source = subjectFrom(items, start, left) ?? (start > 0 ? subjectFrom(items, 0, left) : null);
  return source && { ...base, source, rule: 'subject-of-clause' };
}

/** Prepositions that may as well begin a clause: in "after the minister announced" the minister is the subject. */
const conjunctive =
  /^(?:after|before|since|until|as|while|when|because|if|that|where|than|though|although|whether|once)$/;

/** A phrase that is itself an object or part of an adverbial is not the subject; the clause's own is. */
function subjectNear(
  items: readonly Item[],
  source: Phrase,
  start: number,
  left: number,
  at: number,
): Pick<Cue, 'source' | 'rule'> {
  const before = items[source.from - 1];
  if (source.from === start || !before || conjunctive.test(lower(before)))
    return { source, rule: 'subject-of-cue' };
  const infinitive = items.slice(left, at).some((item) => lower(item) === 'to');
  const object =
    pos(before) === 'VERB' &&
    !infinitive &&
    items.slice(start, source.from).some((item) => relative.test(lower(item)));
  if (pos(before) !== 'ADP' && !object) return { source, rule: 'subject-of-cue' };
  return { source: subjectFrom(items, start, at) ?? source, rule: 'subject-of-clause' };
}

/** "was asked", "Asked about it,": whoever asks is not the subject. */
function isPassive(items: readonly Item[], left: number, at: number): boolean {
  const word = lower(items[at]);
  if (/(?:ing|s)$/.test(word) || word === 'say') return false;
  const reduced = at === 0 || /^(?:when|once|if)$/.test(lower(items[at - 1]));
  if (reduced && /(?:ed|told)$/.test(word) && !items[at + 1]?.quoted) return true;
  return items
    .slice(left, at)
    .some((item) => /^(?:is|are|was|were|be|been|being|['’]s|['’]re)$/.test(lower(item)));
}

/** "was quoted by the daily as saying": who is quoted speaks, not who quotes. */
const isQuotedAs = (items: readonly Item[], at: number): boolean =>
  /^(?:quoted|cited|reported)$/.test(lower(items[at])) &&
  items
    .slice(at + 1, at + 12)
    .some((item, next) => lower(item) === 'as' && /^(?:saying|telling)$/.test(lower(items[at + next + 2])));

/** "were assured by Transport Scotland": the agent speaks, if it is named. */
function passive(items: readonly Item[], at: number, base: Base): Cue {
  for (let by = at + 1; by < Math.min(items.length, at + 8); by++) {
    if (lower(items[by]) !== 'by') continue;
    const source = phraseAfter(items, by + 1, items.length);
    if (source) return { ...base, passive: true, source, rule: 'passive-by' };
  }
  return { ...base, passive: true, source: null, rule: 'passive-by' };
}

const hearers = new Set(['reporters', 'journalists', 'me', 'him', 'them', 'us', 'her', 'supporters']);
const isHearer = (items: readonly Item[], { to }: Phrase) => hearers.has(lower(items[to - 1]));

function quoteBefore(items: readonly Item[], start: number): boolean {
  let at = start - 1;
  while (at > 0 && /^[,—–-]$/.test(lower(items[at]))) at--;
  return items[at]?.quoted != null;
}
