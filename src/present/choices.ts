import { labelledSpeakers, type Speaker } from '../answer/speakers.ts';
import { storyLabels } from '../answer/story.ts';
import type { Library } from '../search/library.ts';
import { rankNames } from '../search/names.ts';
import { limits } from './limits.ts';
import { label } from './markdown.ts';
import { titleOf } from './title.ts';
import type { Words } from './words/words.ts';

/** A suggestion for an option that is being typed. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

const { count, name: nameLength, value: valueLength } = limits.choice;

/** Stories by likeness of id, title or source; nothing typed: as they come. */
export function storyChoices(library: Library, typed: string): Choice[] {
  return rankNames(storyLabels(library), typed)
    .slice(0, count)
    .map(({ item: { story } }) => ({
      name: label(titleOf(story), nameLength) || story.id,
      value: story.id,
    }));
}

/** People by likeness of name or role, with their counts; nothing typed: the most quoted ones first. */
export function speakerChoices(
  library: Library,
  typed: string,
  story: string | undefined,
  words: Words,
): Choice[] {
  const chosen = story === undefined ? undefined : library.get(story);
  const entries = chosen ? [chosen] : library.entries;
  const ranked = rankNames(entries.flatMap(labelledSpeakers), typed).slice(0, 8 * count);
  const choices = ranked.map(({ item }) => choiceOf(item, words));
  const distinct = new Map(
    choices.filter(({ value }) => value !== '').map((choice) => [choice.value, choice]),
  );
  return [...distinct.values()].slice(0, count);
}

function choiceOf({ name, counts }: Speaker, words: Words): Choice {
  const quoted = words.quote.counts(counts);
  const value = label(name, valueLength);
  return {
    name: quoted === '' ? value : `${label(name, nameLength - quoted.length - 3)} · ${quoted}`,
    value,
  };
}
