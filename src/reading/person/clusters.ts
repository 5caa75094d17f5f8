import { isFirstName, leaning, unaccented } from './first-names.ts';
import type { NameRun } from './run.ts';
import { honorifics, isParticle, isSuffix } from './words.ts';

/** All runs that name the same one. */
export interface Cluster {
  /** The fullest form. */
  words: readonly string[];
  readonly runs: NameRun[];
  readonly organisation: boolean;
}

/** A cluster under way, with the forms that runs are compared by. */
interface Draft extends Cluster {
  /** Every full form seen, to find a repeated name at once. */
  readonly first: string;
  readonly surname: string;
  readonly junior: boolean;
}

const plain = (word: string) => unaccented(word).replace(/[.’']/g, '');

/** Full names first, by first name and surname; then bare surnames and first names go to whom the story names most. */
export function clustersOf(runs: readonly NameRun[]): Cluster[] {
  const found: Draft[] = [];
  const homes = new Map<string, Draft>();
  const place = (run: NameRun, fits: (draft: Draft) => boolean) => {
    const key = `${run.words.map(plain).join(' ')}${run.title.join(' ')}`;
    const home = homes.get(key) ?? mostNamed(found.filter(fits)) ?? begun(found, run);
    homes.set(key, home);
    home.runs.push(run);
    if (run.words.length > home.words.length) home.words = run.words;
  };
  for (const run of runs) if (!isBare(run)) place(run, fullNameOf(run));
  for (const run of runs) if (isBare(run)) place(run, bareNameOf(run));
  for (const { runs: members } of found) members.sort((a, b) => a.start - b.start);
  return found.sort((a, b) => (a.runs[0]?.start ?? 0) - (b.runs[0]?.start ?? 0));
}

/** A single name, or a surname with its particles. */
const isBare = ({ words }: NameRun) => words.slice(0, -1).every((word) => isParticle(word.toLowerCase()));

const mostNamed = (drafts: readonly Draft[]): Draft | undefined =>
  drafts.reduce<Draft | undefined>(
    (best, one) => (best && best.runs.length >= one.runs.length ? best : one),
    undefined,
  );

function begun(found: Draft[], { words, organisation }: NameRun): Draft {
  const draft: Draft = { words, runs: [], organisation, ...formsOf(words) };
  found.push(draft);
  return draft;
}

const surnameOf = (word: string) => plain(word).replace(/^(?:al|el)-/, '');

function formsOf(words: readonly string[]) {
  const names = words.filter((word) => !isSuffix(word));
  return {
    first: plain(words[0] ?? ''),
    surname: surnameOf(names.at(-1) ?? ''),
    junior: names.length < words.length,
  };
}

function fullNameOf({ words, organisation }: NameRun): (draft: Draft) => boolean {
  const { first, surname, junior } = formsOf(words);
  const key = words.map(plain).join(' ');
  return (draft) => {
    if (draft.organisation || organisation)
      return draft.words.length === words.length && draft.words.map(plain).join(' ') === key;
    if (draft.words.length < 2 || draft.surname !== surname || draft.junior !== junior) return false;
    return draft.first.startsWith(first) || first.startsWith(draft.first);
  };
}

function bareNameOf(run: NameRun): (draft: Draft) => boolean {
  const word = surnameOf(run.words.at(-1) ?? '');
  const gender = titleGender(run);
  const given = isFirstName(run.words[0] ?? '');
  return (draft) => {
    if (draft.organisation) return draft.words.length === 1 && draft.surname === word;
    if (draft.surname === word) return gender === null || draft.words.length === 1 || agrees(draft, gender);
    return draft.words.length > 1 && !run.organisation && given && draft.first === word;
  };
}

function agrees({ runs, words }: Draft, gender: 'he' | 'she'): boolean {
  const theirs = runs.map(titleGender).find((one) => one !== null) ?? leaning(words[0] ?? '');
  return theirs === null || theirs === gender;
}

const titleGender = ({ title }: NameRun) =>
  title.map((word) => honorifics.get(word)).find((gender) => gender) ?? null;
