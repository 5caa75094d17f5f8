import type { IndexedStory } from '../../index/entry.ts';
import { type Quotation, type Speaker, sure } from '../../reading/reading.ts';
import { contains, overlaps, type Span } from '../../text/span.ts';
import { sameName } from './names.ts';

/** Words that stand in quotation marks (or a transcript's turn), and whose the story says they are. */
export interface Spoken extends Span {
  readonly speaker: Speaker | null;
  /** Is the reader sure enough of the speaker to say so without a "probably"? */
  readonly sure: boolean;
}

export function spokenOf(entry: IndexedStory): Spoken[] {
  const quoted = entry.reading.quotations.flatMap((quotation, at) =>
    spokenIn(quotation, speakerOf(entry, at)),
  );
  const turns = [...turnsIn(entry), ...answersIn(entry)].filter(
    (turn) => !quoted.some((each) => overlaps(each, turn)),
  );
  const read = [...quoted, ...turns];
  const unread = marksIn(entry).filter((each) => !read.some((other) => overlaps(other, each)));
  return [...read, ...unread];
}

function spokenIn(quotation: Quotation, speaker: Speaker | null): Spoken[] {
  const { kind, start, end, fragments, confidence } = quotation;
  const by = { speaker, sure: confidence >= sure };
  if (kind === 'direct') return [{ start, end, ...by }];
  return kind === 'indirect' ? [] : fragments.map((fragment) => ({ ...fragment, ...by }));
}

const impersonal = /^(?:it|they)$/i;

/** An "it" or "they" that speaks is whoever spoke last in the paragraph, else whom its sentence is about: a company, a union. */
function speakerOf({ story, reading }: IndexedStory, at: number): Speaker | null {
  const { quotations } = reading;
  const here = quotations[at];
  if (!here?.speaker || here.speaker.person !== null || !impersonal.test(here.speaker.name)) {
    return here?.speaker ?? null;
  }
  const before = quotations
    .slice(0, at)
    .findLast(
      ({ paragraph, speaker }) => paragraph === here.paragraph && speaker && !impersonal.test(speaker.name),
    );
  if (before?.speaker) return before.speaker;
  const { mention } = here.speaker;
  const subject = reading.subjects[story.sentences.findIndex((each) => contains(each, mention))];
  return subject && !impersonal.test(subject.name) ? { ...here.speaker, name: subject.name } : here.speaker;
}

const label = /^(\p{Lu}[\p{L}\p{M}.’' -]{1,60}?)\s*:\s+(?=\S)/u;
const fewest = 3;

/**
 * The turns of a transcript: paragraphs that a name in capitals (or a person's) and a colon begin. One or two such
 * paragraphs are headings or lists rather.
 */
function turnsIn({ story, reading }: IndexedStory): Spoken[] {
  const turns = story.paragraphs.flatMap((paragraph) => {
    const match = label.exec(story.text.slice(paragraph.start, paragraph.end));
    const name = match?.[1];
    if (!match || !name) return [];
    const person = reading.people.find((each) => sameName(name, each.name));
    if (name !== name.toUpperCase() && !person) return [];
    const mention = { start: paragraph.start, end: paragraph.start + name.length };
    const speaker = { person: person?.id ?? null, name: person?.name ?? name, mention };
    return [{ start: paragraph.start + match[0].length, end: paragraph.end, speaker, sure: true }];
  });
  return turns.length >= fewest ? turns : [];
}

const question = /^(Q|A)[.:]\s+(?=\S)/;

/** "Q. …" and "A. …": the answers are those of the person whom the story names most before the first question. */
function answersIn({ story, reading }: IndexedStory): Spoken[] {
  const labelled = story.paragraphs.flatMap(({ start, end }) => {
    const match = question.exec(story.text.slice(start, end));
    return match
      ? [{ who: match[1], start: start + match[0].length, end, mention: { start, end: start + 1 } }]
      : [];
  });
  const first = labelled[0]?.mention.start ?? 0;
  const [most, next] = reading.people
    .filter(({ kind }) => kind === 'person')
    .map((person) => ({ person, times: person.mentions.filter(({ end }) => end <= first).length }))
    .sort((a, b) => b.times - a.times);
  if (labelled.length < fewest || !most || most.times === 0 || most.times === next?.times) return [];
  const { id, name } = most.person;
  return labelled.map(({ who, start, end, mention }) => ({
    start,
    end,
    sure: true,
    speaker: who === 'A' ? { person: id, name, mention } : { person: null, name: 'the interviewer', mention },
  }));
}

const marks = /[“"]([^“”"\n]{2,400})[”"]/gu;

/** Words in marks that no reader of quotations gives to anyone. */
const marksIn = ({ story }: IndexedStory): Spoken[] =>
  [...story.text.matchAll(marks)].map((match) => ({
    start: match.index + 1,
    end: match.index + match[0].length - 1,
    speaker: null,
    sure: false,
  }));
