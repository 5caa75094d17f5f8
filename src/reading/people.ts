import type { Story } from '../story/story.ts';
import { type Span, span, textOf } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';
import { isFirstName, leaning } from './person/first-names.ts';
import { findNames, honorifics, type NameRun } from './person/names.ts';
import type { Person } from './reading.ts';

/** Everyone who is named, each with all names and places. */
export function findPeople(story: Story, tokens: readonly Token[]): Person[] {
  const names = findNames(tokens, story.paragraphs);
  return clusters(names).map((cluster, index) => personOf(story, cluster, index));
}

interface Cluster {
  words: readonly string[];
  readonly runs: NameRun[];
  organisation: boolean;
}

const plain = (word: string) =>
  word
    .normalize('NFD')
    .replace(/[\u0300-\u036f.]/g, '')
    .toLowerCase();
const surname = (words: readonly string[]) => {
  const kept = words.filter((word) => !/^(?:jr|sr|ii|iii|iv)$/.test(plain(word)));
  return plain(kept.at(-1) ?? '');
};

/** Full names first, then what is left of them: surnames, first names, the same in capitals. */
function clusters(runs: readonly NameRun[]): Cluster[] {
  const found: Cluster[] = [];
  for (const run of runs) {
    const home = homeOf(run, found, runs);
    if (home) {
      home.runs.push(run);
      if (run.words.length > home.words.length) home.words = run.words;
      home.organisation &&= run.organisation;
    } else found.push({ words: run.words, runs: [run], organisation: run.organisation });
  }
  return found.sort((a, b) => (a.runs[0]?.start ?? 0) - (b.runs[0]?.start ?? 0));
}

function homeOf(run: NameRun, found: readonly Cluster[], _all: readonly NameRun[]): Cluster | undefined {
  const key = run.words.map(plain).join(' ');
  const same = found.find(({ words }) => words.map(plain).join(' ') === key);
  if (same) return same;
  const fits = found.filter((cluster) => compatible(run, cluster));
  return fits.sort((a, b) => b.runs.length - a.runs.length)[0];
}

function compatible(run: NameRun, { words, runs, organisation }: Cluster): boolean {
  if (run.organisation !== organisation) return false;
  if (organisation) return false;
  if (surname(words) !== surname(run.words)) {
    return (
      run.words.length === 1 &&
      words.length > 1 &&
      plain(words[0] ?? '') === plain(run.words[0] ?? '') &&
      isFirstName(run.words[0] ?? '')
    );
  }
  if (words.length === 1 || run.words.length === 1) {
    const gender = titleGender(run);
    const theirs = runs.map(titleGender).find((one) => one !== null) ?? leaning(words[0] ?? '');
    return gender === null || theirs === null || gender === theirs;
  }
  const [a, b] = [plain(words[0] ?? ''), plain(run.words[0] ?? '')];
  return a === b || (a.length > 2 && b.length > 2 && (a.startsWith(b) || b.startsWith(a)));
}

const titleGender = ({ title }: NameRun) => {
  for (const word of title) {
    const gender = honorifics.get(word);
    if (gender) return gender;
  }
  return null;
};

function personOf(story: Story, { words, runs, organisation }: Cluster, index: number): Person {
  const full = runs.find((run) => run.words.length === words.length) ?? (runs[0] as NameRun);
  const name = textOf(story.text, full);
  const aliases = new Set(runs.map((run) => textOf(story.text, run)));
  aliases.delete(name);
  const mentions: Span[] = runs.map(({ start, end }) => span(start, end));
  return {
    id: `p${index + 1}`,
    kind: organisation ? 'organisation' : 'person',
    name,
    aliases: [...aliases],
    role: null,
    mentions,
  };
}
