import type { StorySummary } from '../../answer/story.ts';
import { nameWithRole } from '../attribution.ts';
import { titleOf } from '../title.ts';
import { en } from '../words/en.ts';
import { type PrintOptions, plainPrint, printable, styleOf } from './style.ts';

/** What `verbatim story` prints, with a line break at its end. */
export function storyText(stories: readonly StorySummary[], options: PrintOptions = plainPrint): string {
  const { accent, bold } = styleOf(options);
  const parts = stories.map((summary) => summaryText(summary, options));
  return `${[accent(bold(en.story.known(stories.length))), ...parts].join('\n\n')}\n`;
}

function summaryText(summary: StorySummary, options: PrintOptions): string {
  const { bold, dim } = styleOf(options);
  const { story } = summary.entry;
  const quoted = summary.quoted.map(
    (speaker) => `  ${nameWithRole(summary.entry, speaker.name)} · ${en.quote.counts(speaker.counts)}`,
  );
  return [
    `${bold(titleOf(story))} (${story.id})`,
    [story.source, story.published ?? en.story.noDate, story.url].filter(Boolean).join(' · '),
    ...(story.byline ? [`${en.story.byline}: ${story.byline}`] : []),
    en.story.facts(summary),
    ...(quoted.length > 0 ? [`${en.story.quoted}:`, ...quoted] : []),
  ]
    .map(printable)
    .map((line, at) => (at === 0 ? line : dim(line)))
    .join('\n');
}
