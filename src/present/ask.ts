import type { Answer } from '../answer/answer.ts';
import type { Library } from '../search/library.ts';
import { lengthOf } from '../text/span.ts';
import { linkButton, messageOf } from './buttons.ts';
import { contextButton } from './context.ts';
import { excerptBlock, footerOf, type Shown, shownOf } from './excerpt.ts';
import { limits } from './limits.ts';
import { pageOf } from './link.ts';
import { escapeMarkdown, label } from './markdown.ts';
import type { Reply } from './reply.ts';
import { wordsOf } from './verbatim.ts';
import type { Words } from './words/words.ts';

export interface AskView {
  readonly question: string;
  /** Only the user sees the reply. */
  readonly hidden: boolean;
}

export const colours = { answered: 0x3ba55d, inDoubt: 0xd9a441, notInStory: 0x80848e } as const;

const mostExcerpts = 3;
/** An answer that fills its excerpt is not said twice. */
const mostOfExcerpt = 0.8;
const room = 3900;

/** The answer's own words on top, then the excerpts that it rests on; or that the story does not say, and what is near. */
export function askReply(
  library: Library,
  answer: Answer,
  { question, hidden }: AskView,
  words: Words,
): Reply {
  const shown = shownOf(library, answer.status === 'answered' ? answer.excerpts : answer.nearest).slice(
    0,
    mostExcerpts,
  );
  const description = descriptionOf(answer, shown, library, words);
  const title = headlineOf(answer, shown);
  const embed = {
    color: colourOf(answer),
    author: { name: label(question, limits.embed.author) || '…' },
    ...(title ? { title } : {}),
    ...(description ? { description } : {}),
    ...(shown.length > 0
      ? {
          footer: footerOf(
            shown.map(({ entry }) => entry),
            words,
          ),
        }
      : {}),
  };
  return messageOf({ embed, buttons: [buttonsOf(shown, words)], hidden }, words);
}

function colourOf({ status }: Answer): number {
  if (status === 'answered') return colours.answered;
  return status === 'in-doubt' ? colours.inDoubt : colours.notInStory;
}

function headlineOf(answer: Answer, [first]: readonly Shown[]): string | null {
  if (answer.status !== 'answered' || !first) return null;
  if (lengthOf(answer.answer) > mostOfExcerpt * lengthOf(first.excerpt.span)) return null;
  const title = escapeMarkdown(wordsOf(first.entry.story, answer.answer));
  return title.length <= limits.embed.title ? title : null;
}

function descriptionOf(answer: Answer, shown: readonly Shown[], library: Library, words: Words): string {
  const several = library.entries.length > 1;
  const blocks = headingOf(answer, shown, library, words);
  const introduced = new Set<string>();
  for (const [at, each] of shown.entries()) {
    const also = at === 1 && answer.status === 'answered' ? `**${words.ask.also}**\n` : '';
    const left = room - blocks.join('\n\n').length - 2;
    if (left < room / 4) break;
    blocks.push(also + excerptBlock(each, words, { room: left - also.length, several, introduced }));
  }
  return blocks.join('\n\n');
}

function headingOf({ status }: Answer, shown: readonly Shown[], library: Library, words: Words): string[] {
  if (status === 'answered') return [];
  const says = status === 'in-doubt' ? words.ask.inDoubt : words.ask.notInStory(library.entries.length);
  const near = status === 'in-doubt' ? words.ask.maybe : words.ask.nearest;
  return [`**${says}**\n${shown.length > 0 ? near : words.ask.nothingNear}`];
}

function buttonsOf(shown: readonly Shown[], words: Words) {
  const contexts = shown.map(({ entry, excerpt }) => contextButton(entry, excerpt.span, words));
  const distinct = contexts.filter(
    ({ custom_id }, at) => contexts.findIndex((each) => each.custom_id === custom_id) === at,
  );
  const page = shown[0] ? pageOf(shown[0].entry.story, limits.button.url) : null;
  return [...distinct, ...(page ? [linkButton(words.button.openStory, page)] : [])];
}
