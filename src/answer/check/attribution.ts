import { isRoleNoun } from '../../reading/person/words.ts';
import type { Quotation, Speaker } from '../../reading/reading.ts';
import { contains, overlaps, type Span, textOf } from '../../text/span.ts';
import { innerVoice } from './inner-voice.ts';
import { alike, bareName, namesIn, sameAny, sameName } from './names.ts';
import type { Place } from './places.ts';
import type { Script } from './script.ts';
import type { Spoken } from './spoken.ts';
import { wordsIn } from './words.ts';

/** Whose words a place is, in the claim's own terms. */
export type Ownership =
  /** In marks, by whom the claim says; `toldBy` another speaker, who quotes them. */
  | { readonly kind: 'own'; readonly toldBy: string | null }
  /** Given to someone else: `who` as the story names them, null where it names nobody. */
  | { readonly kind: 'other'; readonly who: string | null }
  /** The story's own report of what the claimed speaker said, did or holds. */
  | { readonly kind: 'report' };

export function isSpeaker(script: Script, claimed: string, speaker: Speaker): boolean {
  const { story, reading } = script.entry;
  const person = reading.people.find(({ id }) => id === speaker.person);
  if (!person) return sameName(claimed, speaker.name) || sameName(claimed, appositionTo(script, speaker));
  const bare = bareName(claimed);
  if (sameAny(bare, person.name, [speaker.name, ...person.aliases])) return true;
  const role = person.role ? textOf(story.text, person.role) : '';
  const named = namesIn(claimed);
  const besides = named.filter((word) => !namesIn(role).includes(word));
  if (besides.length > 0 && besides.length < named.length)
    return sameAny(besides.join(' '), person.name, person.aliases);
  if (named.length > 0) return role !== '' && sameName(claimed, role);
  const known = wordsIn(`${role} ${speaker.name} ${textOf(story.text, speaker.mention)}`).map(
    ({ key }) => key,
  );
  const asked = wordsIn(claimed).filter(({ key }) => key !== 'the');
  return asked.length > 0 && asked.every(({ key }) => known.includes(key));
}

/** "the labels' trade body, the IMA,": the name right after a speaker known by what they are. */
function appositionTo({ entry }: Script, { mention }: Speaker): string {
  const after = entry.story.text.slice(mention.end, mention.end + 80);
  return /^,\s(?:the\s)?(\p{Lu}[^,.;:]{1,60})[,.]/u.exec(after)?.[1] ?? '';
}

/** @param claimed the speaker that the claim names */
export function ownershipOf(script: Script, place: Place, claimed: string): Ownership {
  const words = place.runs.flatMap(({ from, to, resumes }) =>
    script.words
      .slice(from, to)
      .filter(({ spoken }, at) => resumes === null || spoken >= 0 || from + at >= resumes),
  );
  const opensInMarks = place.runs.every(({ from }) => (script.words[from]?.spoken ?? -1) >= 0);
  const inMarks = opensInMarks && words.length > 0 && words.every(({ spoken }) => spoken >= 0);
  if (!inMarks) return reportOf(script, place, claimed);
  const inner = innerVoice(script, place.runs[0]);
  if (inner && typeof inner === 'object') {
    const teller = script.spoken[words[0]?.spoken ?? -1]?.speaker?.name ?? null;
    const isTheirs = sameAny(claimed, inner.name, inner.aliases);
    return isTheirs ? { kind: 'own', toldBy: teller } : { kind: 'other', who: inner.name };
  }
  const spoken = [...new Set(words.map(({ spoken }) => spoken))].flatMap((at) => script.spoken[at] ?? []);
  const others = spoken.filter((each) => !isBy(script, claimed, each));
  const named = others.find(({ speaker, sure }) => speaker && sure);
  return others.length === 0
    ? { kind: 'own', toldBy: null }
    : { kind: 'other', who: named?.speaker?.name ?? null };
}

/** Where the reader is not sure whose words they are, they are those of the only one whom the paragraph names. */
function isBy(script: Script, claimed: string, spoken: Spoken): boolean {
  if (spoken.speaker && isSpeaker(script, claimed, spoken.speaker)) return true;
  return !spoken.sure && isOnlyName(script, spoken, claimed);
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
  if (other) return isOffice(script, other) ? { kind: 'report' } : { kind: 'other', who: other.name };
  const people = reading.people.filter(
    ({ kind, mentions }) =>
      kind === 'person' && sentence && mentions.some((mention) => contains(sentence, mention)),
  );
  return people.length > 0 ? { kind: 'other', who: people[0]?.name ?? null } : { kind: 'report' };
}

/** "the retired detective", "one of the chefs": someone whom the story may name elsewhere, the claimed one as well. */
function isOffice({ entry }: Script, { person, name, mention }: Speaker): boolean {
  if (person !== null) return false;
  const head =
    name
      .replace(/\s(?:at|of|from|in|for|with|who)\s.*$/i, '')
      .split(/\s+/)
      .at(-1) ?? '';
  if (
    /^one of\s/i.test(name) ||
    /\bone of\b.{0,40}$/i.test(entry.story.text.slice(Math.max(0, mention.start - 50), mention.start))
  )
    return true;
  return /^(?:the|an?|his|her|their|its)\s/i.test(name) && isRoleNoun(head);
}

function namedIn(sentence: string, claimed: string): boolean {
  const surname = namesIn(claimed).at(-1);
  return surname !== undefined && namesIn(sentence).some((word) => alike(word, surname));
}

/**
 * Does the paragraph round these words name one person alone, outside marks, and that the claimed one? "Corre's office"
 * is not Corre.
 */
function isOnlyName(script: Script, { start }: Span, claimed: string): boolean {
  const { story, reading } = script.entry;
  const paragraph = story.paragraphs.find((each) => each.start <= start && start < each.end);
  if (!paragraph) return false;
  const isSaid = (mention: Span) => script.spoken.some((each) => contains(each, mention));
  const isOwner = ({ end }: Span) => /^['’]s?\s/.test(story.text.slice(end, end + 3));
  const acts = (mention: Span) => contains(paragraph, mention) && !isSaid(mention) && !isOwner(mention);
  const [only, ...others] = reading.people.filter(
    ({ kind, mentions }) => kind === 'person' && mentions.some(acts),
  );
  return only !== undefined && others.length === 0 && sameAny(claimed, only.name, only.aliases);
}
