import type { IndexedStory } from '../index/entry.ts';
import { rankNames } from '../search/names.ts';
import { textOf } from '../text/span.ts';

/** Something that figures can be asked about. */
export interface Topic {
  readonly name: string;
  /** How many figures it concerns. */
  readonly figures: number;
}

const longest = 100;

/** What is counted, in which plan, and by whom: compared things first, then the most frequent. */
export function topicsOf(entries: readonly IndexedStory[]): Topic[] {
  const found = new Map<string, { name: string; figures: number; rank: number }>();
  const add = (name: string, rank: number) => {
    const short = shortened(name);
    if (short === '') return;
    const key = short.toLowerCase();
    const known = found.get(key);
    if (known) known.figures++;
    else found.set(key, { name: short, figures: 1, rank });
  };
  for (const { story, reading } of entries) {
    for (const { rows, columns } of reading.comparisons) {
      for (const { label } of rows) add(label.name, 0);
      for (const { name } of columns) add(name, 1);
    }
    for (const { what, claimant, scenario } of reading.figures) {
      if (what) add(textOf(story.text, what), 2);
      if (scenario) add(scenario.name, 3);
      if (claimant) add(claimant.name, 3);
    }
  }
  return [...found.values()]
    .sort((a, b) => a.rank - b.rank || b.figures - a.figures)
    .map(({ name, figures }) => ({ name, figures }));
}

/** At most Discord's length of a choice, cut between words. */
function shortened(name: string): string {
  const line = name.replace(/\s+/g, ' ').trim();
  if (line.length <= longest) return line;
  return line.slice(0, line.lastIndexOf(' ', longest) + 1 || longest).trim();
}

/** The topics nearest in spelling, likeliest first; the first of all where none is near. */
export function nearestTopics(topics: readonly Topic[], typed: string, most = 5): Topic[] {
  const near = typed.trim() === '' ? [] : searched(topics, typed);
  return (near.length > 0 ? near : topics).slice(0, most);
}

const searched = (topics: readonly Topic[], typed: string): Topic[] =>
  rankNames(
    topics.map((item) => ({ item, labels: [item.name] })),
    typed.slice(0, 100),
  ).map(({ item }) => item);
