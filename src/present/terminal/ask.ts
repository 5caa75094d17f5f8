import type { Answer, Excerpt } from '../../answer/answer.ts';
import type { IndexedStory } from '../../index/entry.ts';
import type { Library } from '../../search/library.ts';
import { wordsOf } from '../verbatim.ts';
import { en } from '../words/en.ts';
import { excerptText, sourcesText } from './excerpt.ts';
import { type PrintOptions, plainPrint, printable, styleOf, wrapped } from './style.ts';

const most = 3;

/** What `verbatim ask` prints, with a line break at its end. */
export function askText(answer: Answer, library: Library, options: PrintOptions = plainPrint): string {
  const { bold, accent } = styleOf(options);
  const excerpts = answer.status === 'answered' ? answer.excerpts : answer.nearest;
  const shown = excerpts.slice(0, most).flatMap((excerpt) => {
    const entry = library.get(excerpt.story);
    return entry ? [{ entry, excerpt }] : [];
  });
  const parts = [...heading(answer, shown, library).map((line) => accent(wrapped(bold(line), options)))];
  const entries = [...new Set(shown.map(({ entry }) => entry))];
  const introduced = new Set<string>();
  for (const [at, { entry, excerpt }] of shown.entries()) {
    if (at === 1 && answer.status === 'answered') parts.push(en.ask.also);
    parts.push(excerptText(entry, excerpt, en, options, entries.length > 1, introduced));
  }
  if (entries.length > 0) parts.push(sourcesText(entries, options));
  return `${parts.join('\n\n')}\n`;
}

function heading(
  answer: Answer,
  shown: readonly { entry: IndexedStory; excerpt: Excerpt }[],
  library: Library,
): string[] {
  if (answer.status === 'answered') {
    const [first] = shown;
    return first ? [printable(wordsOf(first.entry.story, answer.answer))] : [];
  }
  const says = answer.status === 'in-doubt' ? en.ask.inDoubt : en.ask.notInStory(library.entries.length);
  const near = answer.status === 'in-doubt' ? en.ask.maybe : en.ask.nearest;
  return [says, shown.length > 0 ? near : en.ask.nothingNear];
}
