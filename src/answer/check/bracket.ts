import { leaning } from '../../reading/person/first-names.ts';
import { isRoleNoun } from '../../reading/person/words.ts';
import type { Person } from '../../reading/reading.ts';
import { isNegation } from './lexicon.ts';
import { type BracketUse, isReference } from './places.ts';
import type { Script, ScriptWord } from './script.ts';
import { wordsIn } from './words.ts';

/** A bracket is fair where it names what the replaced word stands for, or says what is near anyway. */
export function isFairBracket(script: Script, { words, at, replaced }: BracketUse): boolean {
  const content = words.filter((word) => word.content);
  const gone = script.words.slice(at, at + replaced);
  if (replaced === 0 && words.every(({ key }) => /^(?:and|but|that|the|an?|of)$/.test(key))) return true;
  if (content.length === 0 || [...gone, ...words].some(({ key }) => isNegation(key))) return false;
  const before = script.words[at - 1];
  const pronoun = replaced > 0 ? gone.find(isReference) : isReference(before) ? before : undefined;
  if (replaced > 0 && !pronoun && !gone.some(({ key }) => key === 'the')) return false;
  const stems = content.map(({ stem }) => stem);
  const fits = (named: ReadonlySet<string>) => stems.every((each) => named.has(each));
  if (pronoun && /^(?:i|me|my|mine)$/.test(pronoun.key)) return fits(speakerOf(script, pronoun));
  return (
    fits(antecedent(script, at)) ||
    (pronoun !== undefined && fits(stemsOf(personBefore(script, pronoun)?.name ?? '')))
  );
}

const stemsOf = (name: string): ReadonlySet<string> => new Set(wordsIn(name).map(({ stem }) => stem));

const speakerOf = ({ spoken }: Script, word: ScriptWord): ReadonlySet<string> =>
  stemsOf(spoken[word.spoken]?.speaker?.name ?? '');

const genderOf = (key: string): 'he' | 'she' | null =>
  /^(?:he|him|his)$/.test(key) ? 'he' : /^(?:she|hers?)$/.test(key) ? 'she' : null;

const mayBe = (name: string, gender: 'he' | 'she'): boolean => {
  const leans = leaning(/^\p{L}+/u.exec(name)?.[0] ?? '');
  return !leans || leans === gender;
};

const farthestPerson = 600;

/**
 * The person mentioned last before a "he" or "she", the speaker left out; null where the name may be another's,
 * or someone known by an office alone ("the minister") comes in between.
 */
export function personBefore({ entry, words, spoken }: Script, pronoun: ScriptWord): Person | null {
  const gender = genderOf(pronoun.key);
  if (!gender) return null;
  const speaker = spoken[pronoun.spoken]?.speaker;
  const near = entry.reading.people
    .filter(({ id, kind, name }) => kind === 'person' && id !== speaker?.person && mayBe(name, gender))
    .flatMap((person) => person.mentions.map(({ end }) => ({ person, end })))
    .filter(({ end }) => end <= pronoun.start && pronoun.start - end < farthestPerson)
    .sort((a, b) => b.end - a.end);
  const [last] = near;
  if (!last) return null;
  const isClear = mayBe(last.person.name, gender === 'he' ? 'she' : 'he') === false;
  if (!isClear && near.some(({ person }) => person !== last.person)) return null;
  const between = words.filter(({ start }) => start >= last.end && start < pronoun.start);
  const isOffice = between.some(({ key }, at) => between[at - 1]?.key === 'the' && isRoleNoun(key));
  return isOffice ? null : last.person;
}

/**
 * The stems between a place and the name nearest before it, that name's included: what a pronoun there can stand for.
 * In a speaker's words only those words count, not the tags between them.
 */
function antecedent({ words, spoken }: Script, from: number): ReadonlySet<string> {
  const here = words[from];
  const stems = new Set<string>();
  if (!here) return stems;
  const voice = spoken[here.spoken]?.speaker?.name;
  for (let at = from - 1; at >= 0 && at > from - farthestName; at--) {
    const word = words[at];
    if (!word || here.paragraph - word.paragraph > 1) break;
    if (!word.content || spoken[word.spoken]?.speaker?.name !== voice) continue;
    stems.add(word.stem);
    if (word.capital && !words[at - 1]?.capital) break;
  }
  return stems;
}

const farthestName = 60;
