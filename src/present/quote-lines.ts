import type { QuotedWords } from '../answer/quote.ts';
import { isUnresolved, type Speaker } from '../answer/speakers.ts';
import type { IndexedStory } from '../index/entry.ts';
import { sure } from '../reading/reading.ts';
import { nameWithRole } from './attribution.ts';
import { label } from './markdown.ts';
import { wordsOf } from './verbatim.ts';
import type { KindCounts, Words } from './words/words.ts';

/** What is said of a quotation beside its words: kind, cue, carry-over, doubt. Not escaped. */
export function aboutWords(
  entry: IndexedStory,
  { quotations, carriedFrom }: QuotedWords,
  words: Words,
): string[] {
  const [first] = quotations;
  const cues = quotations.flatMap(({ cue }) => (cue ? [label(wordsOf(entry.story, cue), 60)] : []));
  const doubtful = quotations.find(({ confidence, speaker }) => speaker && confidence < sure);
  return [
    words.quote.kinds[first.kind],
    ...[...new Set(cues)].map(words.quote.cue),
    ...(carriedFrom === null ? [] : [words.quote.carried(carriedFrom + 1)]),
    ...(doubtful?.speaker ? [words.quote.probably(label(doubtful.speaker.name, 80))] : []),
  ];
}

/** Whose words they are, where the list is not of one speaker. */
export function speakerName(entry: IndexedStory, { quotations }: QuotedWords, words: Words): string {
  const { speaker } = quotations[0];
  if (!speaker) return words.voice.unattributed;
  if (speaker.person === null && isUnresolved(speaker.name)) return words.voice.unresolved(speaker.name);
  return nameWithRole(entry, speaker.name);
}

export function sumOf(speakers: readonly Speaker[]): KindCounts {
  const sum = (kind: keyof KindCounts) => speakers.reduce((all, { counts }) => all + counts[kind], 0);
  return { direct: sum('direct'), partial: sum('partial'), indirect: sum('indirect') };
}

/** Words to know a speaker by, as they stand: `marked` where they are the speaker's own, `more` where they go on. */
export interface FirstWords {
  readonly words: string;
  readonly marked: boolean;
  readonly more: boolean;
}

/** From the first quotation in full; else the first words in marks; else the first report. */
export function firstWords(
  { story, reading }: IndexedStory,
  speaker: Speaker,
  most: number,
): FirstWords | null {
  const quotations = speaker.quotations.flatMap((index) => reading.quotations[index] ?? []);
  const direct = quotations.find(({ kind }) => kind === 'direct');
  const fragment = quotations.find(({ fragments }) => fragments.length > 0)?.fragments[0];
  const first = direct ?? fragment ?? quotations[0];
  if (!first) return null;
  const marked = direct !== undefined || fragment !== undefined;
  if (first.end - first.start <= most) return { words: wordsOf(story, first), marked, more: false };
  const blank = story.text.slice(first.start, first.start + most).search(/\s\S*$/u);
  const end = first.start + (blank > 0 ? blank : most);
  return { words: wordsOf(story, { start: first.start, end }), marked, more: true };
}

/** Quotation marks round a speaker's own words, three dots outside them. */
export const withMarks = ({ marked, more }: FirstWords, shown: string): string =>
  `${marked ? `“${shown}”` : shown}${more ? ' …' : ''}`;
