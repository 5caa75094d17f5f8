import type { Quotation, Speaker } from '../../reading/reading.ts';
import { contains, overlaps, textOf } from '../../text/span.ts';
import { alike, namesIn, sameAny, sameName } from './names.ts';
import type { Place } from './places.ts';
import type { Script } from './script.ts';
import { wordsIn } from './words.ts';

/** Whose words a place is, in the claim's own terms. */
export type Ownership =
  /** In marks, by whom the claim says. */
  | { readonly kind: 'own' }
  /** Given to someone else: `who` as the story names them, null where it names nobody. */
  | { readonly kind: 'other'; readonly who: string | null }
  /** The story's own report of what the claimed speaker said, did or holds. */
  | { readonly kind: 'report' };

export function isSpeaker(script: Script, claimed: string, speaker: Speaker): boolean {
  const { story, reading } = script.entry;
  const person = reading.people.find(({ id }) => id === speaker.person);
  if (!person) return sameName(claimed, speaker.name);
  if (sameAny(claimed, person.name, [speaker.name, ...person.aliases])) return true;
  const role = person.role ? textOf(story.text, person.role) : '';
  if (namesIn(claimed).length > 0) return role !== '' && sameName(claimed, role);
  const known = wordsIn(`${role} ${speaker.name} ${textOf(story.text, speaker.mention)}`).map(
    ({ key }) => key,
  );
  const asked = wordsIn(claimed).filter(({ key }) => key !== 'the');
  return asked.length > 0 && asked.every(({ key }) => known.includes(key));
}

/** @param claimed the speaker that the claim names */
export function ownershipOf(script: Script, place: Place, claimed: string): Ownership {
  const words = place.runs.flatMap(({ from, to, resumes }) =>
    script.words
      .slice(from, to)
      .filter(({ spoken }, at) => resumes === null || spoken >= 0 || from + at >= resumes),
  );
  const inMarks = words.length > 0 && words.every(({ spoken }) => spoken >= 0);
  const speakers = [...new Set(words.map(({ spoken }) => spoken).filter((spoken) => spoken >= 0))].map(
    (spoken) => script.spoken[spoken]?.speaker ?? null,
  );
  if (inMarks) {
    const [first] = words;
    const isTheirs = (speaker: Speaker | null) =>
      speaker
        ? isSpeaker(script, claimed, speaker)
        : first !== undefined && isOnlyName(script, first.sentence, claimed);
    if (speakers.every(isTheirs)) return { kind: 'own' };
    const other = speakers.find((speaker) => speaker && !isSpeaker(script, claimed, speaker));
    return { kind: 'other', who: other?.name ?? null };
  }
  return reportOf(script, place, claimed);
}

function reportOf(script: Script, place: Place, claimed: string): Ownership {
  const { story, reading } = script.entry;
  const [first] = place.runs;
  const [from, to] = [script.words[first.from], script.words[first.to - 1]];
  if (!from || !to) return { kind: 'report' };
  const here = { start: from.start, end: to.end };
  const reported = reading.quotations
    .filter((quotation: Quotation) => overlaps(quotation, here) && quotation.speaker)
    .map(({ speaker }) => speaker as Speaker);
  if (reported.some((speaker) => isSpeaker(script, claimed, speaker))) return { kind: 'report' };
  const sentence = story.sentences[from.sentence];
  const subject = reading.subjects[from.sentence];
  const named =
    sentence !== undefined &&
    (namedIn(textOf(story.text, sentence), claimed) || (subject ? sameName(claimed, subject.name) : false));
  if (named) return { kind: 'report' };
  const [other] = reported;
  if (other) return { kind: 'other', who: other.name };
  const people = reading.people.filter(
    ({ kind, mentions }) =>
      kind === 'person' && sentence && mentions.some((mention) => contains(sentence, mention)),
  );
  return people.length > 0 ? { kind: 'other', who: people[0]?.name ?? null } : { kind: 'report' };
}

function namedIn(sentence: string, claimed: string): boolean {
  const surname = namesIn(claimed).at(-1);
  return surname !== undefined && namesIn(sentence).some((word) => alike(word, surname));
}

/** Does the sentence name one person alone, and that the claimed one? */
function isOnlyName(script: Script, sentence: number, claimed: string): boolean {
  const { story, reading } = script.entry;
  const place = story.sentences[sentence];
  const named = reading.people.filter(
    ({ kind, mentions }) => kind === 'person' && place && mentions.some((each) => contains(place, each)),
  );
  const [only, ...others] = named;
  return only !== undefined && others.length === 0 && sameAny(claimed, only.name, only.aliases);
}
