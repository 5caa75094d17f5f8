import type { IndexedStory } from '../index/entry.ts';
import type { Quotation } from '../reading/reading.ts';
import type { Library } from '../search/library.ts';
import { bestNames, close, type Match, rankNames } from '../search/names.ts';
import { contains, hull, overlaps, type Span } from '../text/span.ts';
import type { Excerpt } from './answer.ts';
import { excerptAround, excerptOf } from './excerpt.ts';
import { quotationsIn, sentencesIn } from './layout.ts';
import { labelledSpeakers, type Speaker, speakersOf } from './speakers.ts';
import { resolveStories } from './story.ts';
import { aboutTopic } from './topic.ts';

export interface QuoteRequest {
  readonly speaker?: string | undefined;
  readonly about?: string | undefined;
  readonly story?: string | undefined;
}

/** Quotations of one kind and speaker in one sentence, shown together. */
export interface QuotedWords {
  readonly story: string;
  readonly excerpt: Excerpt;
  readonly quotations: readonly [Quotation, ...Quotation[]];
  /** Index into `Story.paragraphs` of the quotation whose speaker was carried over to this one. */
  readonly carriedFrom: number | null;
}

export type QuoteAnswer =
  | {
      readonly status: 'quoted';
      /** One a story; none where anyone's words on a topic were asked for. */
      readonly speakers: readonly Speaker[];
      readonly about: string | null;
      readonly words: readonly [QuotedWords, ...QuotedWords[]];
      /** How many quotations there are without the topic. */
      readonly all: number;
    }
  | {
      readonly status: 'speakers';
      readonly stories: readonly {
        readonly story: string;
        readonly quoted: readonly Speaker[];
        readonly unclear: number;
      }[];
    }
  | {
      readonly status: 'not-quoted';
      readonly person: Speaker;
      readonly mentions: readonly Excerpt[];
      readonly related: readonly Speaker[];
    }
  | {
      readonly status: 'none-about';
      readonly about: string;
      readonly speakers: readonly Speaker[];
      readonly all: number;
    }
  | { readonly status: 'ambiguous'; readonly asked: string; readonly candidates: readonly Speaker[] }
  | { readonly status: 'unknown'; readonly asked: string; readonly nearest: readonly Speaker[] };

const suggested = 5;
const mostMentions = 5;
/** Stories whose every quotation is held against a topic. */
const mostRead = 50;

/** @throws {RequestError} on an unknown story or an empty library */
export function quote(library: Library, request: QuoteRequest): QuoteAnswer {
  const entries = resolveStories(library, request.story);
  const asked = request.speaker?.trim() ?? '';
  const about = request.about?.trim() || null;
  if (asked === '') return about === null ? everyone(entries) : byAnyone(library, entries, about);
  const matches = speakersNamed(entries, asked);
  const candidates = apart(matches);
  const [first] = candidates;
  if (!first) return { status: 'unknown', asked, nearest: nearestSpeakers(entries, asked) };
  if (candidates.length > 1) return { status: 'ambiguous', asked, candidates };
  const speakers = matches.filter((each) => isSame(each, first, matches) && each.quotations.length > 0);
  if (speakers.length === 0) return notQuoted(library, entries, first, asked);
  return ofSpeakers(library, speakers, about);
}

/** Everything of one speaker in one story, as a button asks for it. */
export function quotationsOf(
  library: Library,
  speakers: readonly Speaker[],
  about: string | null,
): QuoteAnswer {
  return ofSpeakers(library, speakers, about);
}

function ofSpeakers(library: Library, speakers: readonly Speaker[], about: string | null): QuoteAnswer {
  const words = speakers.flatMap((speaker) => {
    const entry = library.get(speaker.story);
    return entry ? wordsAt(entry, filtered(entry, speaker.quotations, about)) : [];
  });
  const all = speakers.reduce((sum, { quotations }) => sum + quotations.length, 0);
  return answerWith(words, { speakers, about, all });
}

/** Of many stories, those with the sentences that a search for the topic finds first. */
function byAnyone(library: Library, entries: readonly IndexedStory[], about: string): QuoteAnswer {
  const near =
    entries.length > mostRead
      ? new Set(library.search(about, { limit: 50 }).map(({ entry }) => entry))
      : null;
  const words = entries
    .filter((entry) => near?.has(entry) ?? true)
    .flatMap((entry) => wordsAt(entry, filtered(entry, [...entry.reading.quotations.keys()], about)));
  const all = entries.reduce((sum, { reading }) => sum + reading.quotations.length, 0);
  return answerWith(words, { speakers: [], about, all });
}

function answerWith(
  [first, ...rest]: readonly QuotedWords[],
  { speakers, about, all }: { speakers: readonly Speaker[]; about: string | null; all: number },
): QuoteAnswer {
  if (first) return { status: 'quoted', speakers, about, words: [first, ...rest], all };
  return { status: 'none-about', about: about ?? '', speakers, all };
}

const filtered = (entry: IndexedStory, indexes: readonly number[], about: string | null) =>
  about === null ? indexes : aboutTopic(entry, indexes, about);

function everyone(entries: readonly IndexedStory[]): QuoteAnswer {
  const stories = entries.map((entry) => {
    const { quoted, unclear } = speakersOf(entry);
    return { story: entry.story.id, quoted, unclear: unclear.length };
  });
  return { status: 'speakers', stories };
}

function notQuoted(
  library: Library,
  entries: readonly IndexedStory[],
  person: Speaker,
  asked: string,
): QuoteAnswer {
  const entry = library.get(person.story);
  const mentions: Excerpt[] = [];
  for (const mention of entry ? person.mentions : []) {
    if (!entry || mentions.length === mostMentions) break;
    if (mentions.some(({ span }) => overlaps(span, mention))) continue;
    mentions.push(excerptAround(entry, mention));
  }
  const ranked = rankSpeakers(entries, asked).filter(
    ({ item, score }) => item.quotations.length > 0 && score < close,
  );
  return {
    status: 'not-quoted',
    person,
    mentions,
    related: ranked.slice(0, suggested).map(({ item }) => item),
  };
}

/** In each story the best fit; of the stories, those that fit as well as the best one does. */
function speakersNamed(entries: readonly IndexedStory[], asked: string): Speaker[] {
  const found = entries.flatMap((entry) => bestNames(labelledSpeakers(entry), asked));
  const best = Math.min(1, ...found.map(({ score }) => score));
  return found.filter(({ score }) => score - best < 0.04).map(({ item }) => item);
}

/**
 * Those who cannot be told apart by what was asked: two of one story. One name in several stories is one candidate,
 * and a person goes before what is called after them: "Netanyahu" before "Netanyahu's office".
 */
function apart(speakers: readonly Speaker[]): Speaker[] {
  const stories = new Set(speakers.map(({ story }) => story));
  if (stories.size === speakers.length) return speakers.slice(0, 1);
  const distinct = speakers.filter(({ key }, at) => speakers.findIndex((other) => other.key === key) === at);
  const people = distinct.filter(({ person }) => person?.kind === 'person');
  return people.length === 1 ? people : distinct;
}

/** Of that name; or, where another story has another form of it, the only one there who fits. */
const isSame = (speaker: Speaker, first: Speaker, matches: readonly Speaker[]) =>
  speaker.key === first.key ||
  (speaker.person?.kind === first.person?.kind &&
    matches.filter(({ story }) => story === speaker.story).length === 1);

const rankSpeakers = (entries: readonly IndexedStory[], asked: string): Match<Speaker>[] =>
  rankNames(entries.flatMap(labelledSpeakers), asked);

function nearestSpeakers(entries: readonly IndexedStory[], asked: string): Speaker[] {
  const near = rankSpeakers(entries, asked).map(({ item }) => item);
  const others = entries.slice(0, suggested).flatMap((entry) => speakersOf(entry).quoted);
  return [...new Set([...near, ...others])].slice(0, suggested);
}

/** Quotations with their sentences, those of one kind and speaker in one sentence together. */
function wordsAt(entry: IndexedStory, indexes: readonly number[]): QuotedWords[] {
  const found: QuotedWords[] = [];
  for (const index of indexes) {
    const quotation = entry.reading.quotations[index];
    if (!quotation) continue;
    const next = wordsOf(entry, [quotation]);
    const last = found.at(-1);
    if (last && belongTogether(last, next))
      found[found.length - 1] = wordsOf(entry, [...last.quotations, quotation]);
    else found.push(next);
  }
  return found;
}

const belongTogether = (a: QuotedWords, b: QuotedWords) =>
  a.excerpt.paragraph === b.excerpt.paragraph &&
  a.quotations[0].kind === b.quotations[0].kind &&
  a.quotations[0].speaker?.name === b.quotations[0].speaker?.name &&
  overlaps(a.excerpt.span, b.excerpt.span);

function wordsOf(entry: IndexedStory, quotations: readonly [Quotation, ...Quotation[]]): QuotedWords {
  const [first] = quotations;
  const last = quotations.at(-1) ?? first;
  const highlights = quotations.flatMap<Span>((each) =>
    each.fragments.length > 0 ? each.fragments : [each],
  );
  const excerpt =
    clauseOf(entry, first, highlights) ??
    excerptAround(entry, { start: first.start, end: last.end }, { highlights });
  const carried = quotations.find(({ carriedFrom }) => carriedFrom !== null)?.carriedFrom ?? null;
  const from = carried === null ? undefined : entry.reading.quotations[carried];
  return { story: entry.story.id, excerpt, quotations, carriedFrom: from?.paragraph ?? null };
}

/** What is reported, from its cue on, where its sentence has other quotations too; null where it stands alone. */
function clauseOf(entry: IndexedStory, quotation: Quotation, highlights: readonly Span[]): Excerpt | null {
  const { story } = entry;
  const { cue, kind, paragraph } = quotation;
  const sentence = sentencesIn(story, paragraph).find((each) => contains(each, quotation));
  if (kind !== 'indirect' || !cue || !sentence || !contains(sentence, cue)) return null;
  const clause = toItsStop(story.text, hull(cue, quotation), sentence);
  const others = quotationsIn(entry, paragraph).filter(
    (each) => each !== quotation && overlaps(each, sentence),
  );
  const cuts = others.some((each) => overlaps(each, clause));
  return others.length === 0 || cuts ? null : excerptOf(entry, clause, highlights);
}

const toItsStop = (text: string, { start, end }: Span, sentence: Span): Span => ({
  start,
  end: end < sentence.end && /[.?!]/.test(text.charAt(end)) ? end + 1 : end,
});
