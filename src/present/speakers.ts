import type { QuoteAnswer } from '../answer/quote.ts';
import type { Speaker } from '../answer/speakers.ts';
import type { IndexedStory } from '../index/entry.ts';
import type { Library } from '../search/library.ts';
import { colours } from './ask.ts';
import { nameWithRole } from './attribution.ts';
import { messageOf } from './buttons.ts';
import { footerOf, forMarkdown } from './excerpt.ts';
import { escapedLabel, escapeMarkdown } from './markdown.ts';
import { pageAt, pagesOf } from './pages.ts';
import { firstWords, withMarks } from './quote-lines.ts';
import { everyoneButton, type QuoteView, viewButton } from './quote-state.ts';
import type { Reply } from './reply.ts';
import { titleOf } from './title.ts';
import type { Words } from './words/words.ts';

type Everyone = Extract<QuoteAnswer, { status: 'speakers' }>;

const pageLength = 2200;
const firstWordsLength = 90;
const mostChoices = 5;
/** Stories whose speakers are listed; the rest can be asked for one by one. */
const mostStories = 25;

/** Who is quoted, how often, and the first words of each; buttons lead to the first few. */
export function everyoneReply(
  library: Library,
  answer: Everyone,
  view: QuoteView,
  hidden: boolean,
  words: Words,
): Reply {
  const blocks = answer.stories.slice(0, mostStories).flatMap((each) => storyBlocks(library, each, words));
  const pages = pagesOf(blocks, ({ text }) => text.length, pageLength);
  const at = pageAt(view.page, pages.length);
  const shown = pages[at] ?? [];
  const quoted = answer.stories.reduce((sum, story) => sum + story.quoted.length, 0);
  const unlisted = answer.stories.length - mostStories;
  const place = [
    ...(unlisted > 0 ? [words.story.more(unlisted)] : []),
    ...(pages.length > 1 ? [words.quote.page(at + 1, pages.length)] : []),
  ];
  const footer = footerOf(
    shown.map(({ entry }) => entry),
    words,
  ).text;
  const embed = {
    color: colours.answered,
    title: quoted > 0 ? words.quote.everyone(quoted) : words.quote.nobody,
    ...(shown.length > 0 ? { description: shown.map(({ text }) => text).join('\n\n') } : {}),
    footer: { text: [...place, footer].join('\n') },
  };
  const turn = (text: string, page: number, disabled: boolean) =>
    everyoneButton(text, library, view.story, page, disabled);
  const paging =
    pages.length > 1
      ? [
          turn(words.button.previous, Math.max(0, at - 1), at === 0),
          turn(words.button.next, at + 1, at >= pages.length - 1),
        ]
      : [];
  const speakers = shown.flatMap(({ speaker }) => speaker ?? []);
  return messageOf({ embed, buttons: [speakerButtons(library, speakers, view), paging], hidden }, words);
}

interface Block {
  readonly entry: IndexedStory;
  readonly speaker: Speaker | null;
  readonly text: string;
}

function storyBlocks(
  library: Library,
  { story, quoted, unclear }: Everyone['stories'][number],
  words: Words,
): Block[] {
  const entry = library.get(story);
  if (!entry) return [];
  const title = library.entries.length > 1 ? `**${forMarkdown(titleOf(entry.story))}**\n` : '';
  const blocks: Block[] = quoted.map((speaker, at) => ({
    entry,
    speaker,
    text: (at === 0 ? title : '') + speakerBlock(entry, speaker, words),
  }));
  if (unclear > 0) blocks.push({ entry, speaker: null, text: `-# ${words.quote.unclear(unclear)}` });
  return blocks;
}

function speakerBlock(entry: IndexedStory, speaker: Speaker, words: Words): string {
  const name = forMarkdown(nameWithRole(entry, speaker.name));
  const first = firstWords(entry, speaker, firstWordsLength);
  const shown = first && escapeMarkdown(first.words).replace(/[\r\n\u2028\u2029]+/g, ' ');
  const begin = first ? `\n> ${withMarks(first, shown ?? '')}` : '';
  return `**${name}** · ${words.quote.counts(speaker.counts)}${begin}`;
}

/** A sentence and the speakers to choose from, a button each. */
export function choiceReply(
  library: Library,
  says: string,
  speakers: readonly Speaker[],
  view: QuoteView,
  hidden: boolean,
  words: Words,
  shown: readonly IndexedStory[] = [],
): Reply {
  const offered = speakers.slice(0, mostChoices);
  const lines = offered.flatMap((speaker) => {
    const entry = library.get(speaker.story);
    const counts = words.quote.counts(speaker.counts);
    return entry
      ? [`- ${escapedLabel(nameWithRole(entry, speaker.name), 60)}${counts ? ` · ${counts}` : ''}`]
      : [];
  });
  const quoted = offered.filter(({ quotations }) => quotations.length > 0);
  const embed = {
    color: colours.notInStory,
    description: [says, ...lines].join('\n'),
    ...(shown.length > 0 ? { footer: footerOf(shown, words) } : {}),
  };
  const everyone = [everyoneButton(words.button.everyone, library, view.story, 0)];
  return messageOf({ embed, buttons: [speakerButtons(library, quoted, view), everyone], hidden }, words);
}

function speakerButtons(library: Library, speakers: readonly Speaker[], view: QuoteView) {
  const distinct = speakers.filter(({ key }, at) => speakers.findIndex((other) => other.key === key) === at);
  return distinct
    .slice(0, mostChoices)
    .map((speaker) => viewButton(speaker.name, library, [speaker], { ...view, page: 0 }));
}
