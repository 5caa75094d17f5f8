import { stemmer } from 'stemmer';
import type { IndexedStory } from '../index/entry.ts';
import type { Figure, Named } from '../reading/reading.ts';
import { distance } from '../text/distance.ts';
import { fold } from '../text/fold.ts';
import { contains, textOf } from '../text/span.ts';

const empty = new Set(
  (
    'a an the of in on at by for from to with and or about as is are was were be been do does did has have had how many ' +
    'much what which who whose when where why number numbers figure figures there that this these those it its their than'
  ).split(' '),
);

/** What a figure is about, from near (counted, claimed, compared) over its whole table to far (its sentence). */
interface Concern {
  readonly figure: number;
  readonly near: readonly string[];
  readonly table: readonly string[];
  readonly far: readonly string[];
}

/**
 * The figures of each story that a topic concerns, as indexes. A figure whose own words match keeps out those that
 * only stand in a matching table ("Hamas prisoners", where one column has the one word and one the other) or
 * sentence; half of the topic's words must match.
 */
export function matchTopic(entries: readonly IndexedStory[], topic: string): ReadonlySet<number>[] {
  const terms = wordsOf(topic).filter((word) => !empty.has(word));
  if (terms.length === 0) return entries.map(() => new Set());
  const scored = entries.map((entry) =>
    concernsOf(entry).map(({ figure, near, table, far }) => ({
      figure,
      near: coverage(terms, near),
      table: coverage(terms, table),
      all: coverage(terms, [...near, ...far]),
    })),
  );
  const best = (level: 'near' | 'table' | 'all') => Math.max(0, ...scored.flat().map((one) => one[level]));
  const [near, table, all] = [best('near'), best('table'), best('all')];
  return scored.map((figures) => {
    const kept = figures.filter((one) => {
      if (near >= 0.5) return one.near >= 0.5 && one.near >= near - 0.34;
      if (table >= 0.5) return one.table === table;
      return one.all >= 0.5 && one.all === all;
    });
    return new Set(kept.map(({ figure }) => figure));
  });
}

function concernsOf({ story, reading }: IndexedStory): Concern[] {
  const labels = new Map<number, Named[]>();
  for (const { rows, columns } of reading.comparisons) {
    for (const { label, cells } of rows) {
      for (const [at, cell] of cells.entries()) {
        const column = columns[at];
        if (cell !== null)
          labels.set(cell, [label, ...(column ? [column] : []), ...(labels.get(cell) ?? [])]);
      }
    }
  }
  const near = reading.figures.map((figure, index) =>
    wordsOf(nearTexts(story.text, figure, labels.get(index) ?? []).join(' ')),
  );
  const tables = reading.comparisons.map(({ rows }) => rows.flatMap(({ cells }) => cells));
  return reading.figures.map((figure, index) => ({
    figure: index,
    near: near[index] ?? [],
    table: tables.filter((cells) => cells.includes(index)).flatMap(wordsOfCells(near)),
    far: wordsOf(sentenceOf(story, figure)),
  }));
}

const wordsOfCells = (near: readonly string[][]) => (cells: readonly (number | null)[]) =>
  cells.flatMap((cell) => (cell === null ? [] : (near[cell] ?? [])));

const nearTexts = (text: string, figure: Figure, labels: readonly Named[]): string[] => [
  textOf(text, figure),
  figure.what ? textOf(text, figure.what) : '',
  figure.claimant?.name ?? '',
  figure.scenario?.name ?? '',
  figure.kind,
  figure.unit ?? '',
  ...labels.map(({ name }) => name),
];

function sentenceOf(story: IndexedStory['story'], figure: Figure): string {
  const sentence = story.sentences.find((each) => contains(each, figure));
  return sentence ? textOf(story.text, sentence) : '';
}

const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** The share of the terms that stand among the words, near misses counted less. */
const coverage = (terms: readonly string[], words: readonly string[]): number =>
  terms.reduce((sum, term) => sum + Math.max(0, ...words.map((word) => likeness(term, word))), 0) /
  terms.length;

function likeness(term: string, word: string): number {
  if (term === word || stemmer(term) === stemmer(word)) return 1;
  if (term.length >= 4 && word.startsWith(term)) return 0.9;
  const allowed = term.length < 5 ? 0 : term.length < 8 ? 1 : 2;
  const stems = distance(stemmer(term), stemmer(word), allowed);
  return Math.min(stems, distance(term, word, allowed)) <= allowed && allowed > 0 ? 0.8 : 0;
}
