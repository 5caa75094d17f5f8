import type { Answer } from '../answer/answer.ts';
import { ask } from '../answer/ask.ts';
import { check } from '../answer/check.ts';
import type { IndexedStory } from '../index/entry.ts';
import { type Person, sure } from '../reading/reading.ts';
import type { Library } from '../search/library.ts';
import { overlaps, textOf } from '../text/span.ts';
import { questionWords } from './words/questions.ts';

/** Something to try on a story, made from whom it quotes and what it counts. */
export type Example =
  | { readonly command: 'ask'; readonly question: string }
  | { readonly command: 'quote'; readonly speaker: string }
  | ClaimExample
  | { readonly command: 'figures' };

export interface ClaimExample {
  readonly command: 'check';
  readonly claim: string;
  readonly speaker: string;
}

const questionsEach = 2;

/** What a story can be asked. A question is one only where the bot answers it as the reading says it should. */
export function examplesOf(library: Library, entry: IndexedStory): Example[] {
  const people = mostQuoted(entry);
  const [first, second] = people;
  const questions = [
    ...(first ? saidQuestion(first, entry) : []),
    ...countQuestion(entry),
    ...people.flatMap(roleQuestion),
    ...(second ? saidQuestion(second, entry) : []),
  ];
  const claim = claimExample(library, entry);
  const right = firstRight(questions, (text) => ask(library, { question: text, story: entry.story.id }));
  return [
    ...right.map(({ text }): Example => ({ command: 'ask', question: text })),
    ...(first ? [{ command: 'quote', speaker: first.name } as const] : []),
    ...(claim ? [claim] : []),
    ...(entry.reading.figures.length > 0 ? [{ command: 'figures' } as const] : []),
  ];
}

/** A short quotation of the story to be checked: one that the bot finds there, with its speaker. */
export function claimExample(library: Library, { story, reading }: IndexedStory): ClaimExample | null {
  const short = reading.quotations.flatMap((span) => {
    const words = textOf(story.text, span).replace(/[,.;]$/, '');
    const isShort = words.length <= longestClaim && words.split(/\s+/).length >= fewestWords;
    const isPlain = !/[“”"„\n]|\w:/u.test(words);
    if (span.kind !== 'direct' || span.confidence < sure || !span.speaker?.person || !isShort || !isPlain)
      return [];
    return [{ claim: words, speaker: span.speaker.name }];
  });
  const found = short
    .slice(0, claimsTried)
    .find(({ claim, speaker }) => check(library, { claim, speaker, story: story.id }).verdict === 'exact');
  return found ? { command: 'check', ...found } : null;
}

const longestClaim = 100;
const fewestWords = 4;
const claimsTried = 4;

/** Asked one by one: a long story has hundreds of them. */
function firstRight(questions: readonly Question[], answerTo: (text: string) => Answer): Question[] {
  const right: Question[] = [];
  for (const question of questions.slice(0, mostTried)) {
    if (right.length === questionsEach) break;
    if (question.isRight(answerTo(question.text))) right.push(question);
  }
  return right;
}

const mostTried = 12;

interface Question {
  readonly text: string;
  isRight(answer: Answer): boolean;
}

/** People by how many sure quotations they have. */
function mostQuoted({ reading }: IndexedStory): Person[] {
  const counts = new Map<string, number>();
  for (const { speaker, confidence } of reading.quotations) {
    if (speaker?.person && confidence >= sure)
      counts.set(speaker.person, (counts.get(speaker.person) ?? 0) + 1);
  }
  return reading.people
    .filter(({ id, kind }) => kind === 'person' && counts.has(id))
    .sort((one, other) => (counts.get(other.id) ?? 0) - (counts.get(one.id) ?? 0));
}

/** What a speaker says about the name that is most often in their direct questionWords. */
function saidQuestion({ id, name }: Person, { story, reading }: IndexedStory): Question[] {
  const said = reading.quotations.filter(({ speaker, kind }) => speaker?.person === id && kind === 'direct');
  const subject = mostFrequent(said.flatMap((span) => textOf(story.text, span).match(nameInside) ?? []));
  if (subject === null) return [];
  return [
    {
      text: questionWords.whatDidTheySay(name, subject),
      isRight: (answer) => answer.status === 'answered' && said.some((each) => overlaps(each, answer.answer)),
    },
  ];
}

/** A capitalised word in the middle of a sentence. */
const nameInside = /(?<=\p{Ll},? )\p{Lu}\p{Ll}{3,}(?![\p{L}\p{N}’'])/gu;

function mostFrequent(names: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].reduce<[string | null, number]>(
    (best, each) => (each[1] > best[1] ? each : best),
    [null, 0],
  )[0];
}

/** How many there are of what the story counts in one or two questionWords. */
function countQuestion({ story, reading }: IndexedStory): Question[] {
  return reading.figures.flatMap((figure) => {
    const what = figure.kind === 'count' && figure.what ? textOf(story.text, figure.what) : '';
    if (!/^(?!other |more |further )[\p{L}-]{3,}( [\p{L}-]{3,})?$/u.test(what)) return [];
    const isRight = (answer: Answer) => answer.status === 'answered' && overlaps(figure, answer.answer);
    return [{ text: questionWords.howMany(what), isRight }];
  });
}

function roleQuestion({ name, role }: Person): Question[] {
  if (!role) return [];
  const isRight = (answer: Answer) => answer.status === 'answered' && overlaps(role, answer.answer);
  return [{ text: questionWords.whoIs(name), isRight }];
}
