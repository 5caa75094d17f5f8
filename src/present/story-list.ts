import { summarise } from '../answer/story.ts';
import type { IndexedStory } from '../index/entry.ts';
import { colours } from './ask.ts';
import { messageOf, pressButton } from './buttons.ts';
import { forMarkdown } from './excerpt.ts';
import { escapedLabel, label } from './markdown.ts';
import type { Reply } from './reply.ts';
import type { Words } from './words/words.ts';

/** A story in a list, opened or not. */
export interface Listed {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly published?: string | undefined;
  readonly entry?: IndexedStory | undefined;
  /** Added by the server that the list is for. */
  readonly own?: boolean;
  /** Meant by it where a question names no story. */
  readonly standard?: boolean;
}

export interface ListView {
  readonly page: number;
  readonly hidden: boolean;
  /** How many the server has added, and how many it may. */
  readonly room?: { readonly kept: number; readonly most: number } | undefined;
}

const perPage = 8;
const longestTitle = 200;

export const listed = (entry: IndexedStory): Listed => ({ ...entry.story, entry });

/** The stories at hand, page by page. */
export function storyListReply(stories: readonly Listed[], view: ListView, words: Words): Reply {
  const pages = Math.max(Math.ceil(stories.length / perPage), 1);
  const page = Math.min(view.page, pages - 1);
  const shown = stories.slice(page * perPage, (page + 1) * perPage);
  const footer = [
    ...(view.room ? [words.stories.room(view.room.kept, view.room.most)] : []),
    ...(pages > 1 ? [words.quote.page(page + 1, pages)] : []),
  ].join(' · ');
  const embed = {
    color: colours.answered,
    title: words.story.known(stories.length),
    description: shown.map((story) => lineOf(story, words)).join('\n\n'),
    ...(footer ? { footer: { text: footer } } : {}),
  };
  const turn = (text: string, to: number) => pressButton(text, 'story', ['list', to], to < 0 || to >= pages);
  const buttons = pages > 1 ? [turn(words.button.previous, page - 1), turn(words.button.next, page + 1)] : [];
  return messageOf({ embed, buttons: [buttons], hidden: view.hidden }, words);
}

function lineOf({ id, title, source, published, entry, own, standard }: Listed, words: Words): string {
  const about = [
    ...[source, published].flatMap((each) => (each ? [escapedLabel(each, 80)] : [])),
    ...(own ? [words.stories.own] : []),
    ...(standard ? [`**${words.stories.standard}**`] : []),
  ];
  const facts = entry ? [`-# ${words.story.facts(summarise(entry))}`] : [];
  return [`**${forMarkdown(label(title, longestTitle) || id)}**`, about.join(' · '), ...facts]
    .filter(Boolean)
    .join('\n');
}
