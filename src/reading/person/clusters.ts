import { isFirstName, leaning, unaccented } from './first-names.ts';
import type { NameRun } from './names.ts';
import { honorifics, isSuffix } from './words.ts';

/** All runs that name the same one. */
export interface Cluster {
  /** The fullest form. */
  words: readonly string[];
  readonly runs: NameRun[];
  readonly organisation: boolean;
}

const plain = (word: string) => unaccented(word).replace(/[.’']/g, '');

const key = (words: readonly string[]) => words.map(plain).join(' ');

const surname = (words: readonly string[]) => plain(words.filter((word) => !isSuffix(word)).at(-1) ?? '');

/** Full names first, by first name and surname; then bare surnames and first names go to whom the story names most. */
export function clustersOf(runs: readonly NameRun[]): Cluster[] {
  const found: Cluster[] = [];
  const full = runs.filter(({ words }) => words.length > 1);
  for (const run of full) add(found, run, (cluster) => sameFull(run, cluster));
  for (const run of runs) if (run.words.length === 1) add(found, run, (cluster) => fitsBare(run, cluster));
  for (const { runs: members } of found) members.sort((a, b) => a.start - b.start);
  return found.sort((a, b) => (a.runs[0]?.start ?? 0) - (b.runs[0]?.start ?? 0));
}

function add(found: Cluster[], run: NameRun, fits: (cluster: Cluster) => boolean): void {
  const homes = found.filter(fits);
  const home = homes.sort((a, b) => b.runs.length - a.runs.length)[0];
  if (!home) {
    found.push({ words: run.words, runs: [run], organisation: run.organisation });
    return;
  }
  home.runs.push(run);
  if (run.words.length > home.words.length) home.words = run.words;
}

function sameFull(run: NameRun, { words, organisation }: Cluster): boolean {
  if (key(words) === key(run.words)) return true;
  if (organisation || run.organisation || words.length < 2) return false;
  if (surname(words) !== surname(run.words)) return false;
  if (words.some(isSuffix) !== run.words.some(isSuffix)) return false;
  const [a, b] = [plain(words[0] ?? ''), plain(run.words[0] ?? '')];
  return a === b || a.startsWith(b) || b.startsWith(a);
}

function fitsBare(run: NameRun, { words, runs, organisation }: Cluster): boolean {
  const word = plain(run.words[0] ?? '');
  if (organisation) return words.length === 1 && key(words) === word;
  if (surname(words) === word) {
    const gender = titleGender(run);
    const theirs = runs.map(titleGender).find((one) => one !== null) ?? leaning(words[0] ?? '');
    return gender === null || theirs === null || words.length === 1 || gender === theirs;
  }
  return (
    words.length > 1 && !run.organisation && plain(words[0] ?? '') === word && isFirstName(run.words[0] ?? '')
  );
}

const titleGender = ({ title }: NameRun) =>
  title.map((word) => honorifics.get(word)).find((gender) => gender) ?? null;
