import { expect } from 'vitest';
import { unescapeMarkdown } from '../../src/present/markdown.ts';
import type { Reply } from '../../src/present/reply.ts';
import type { Library } from '../../src/search/library.ts';
import { expectValidReply } from '../discord/rules/body.ts';

/** Discord takes the reply whole, it pings nobody, and every block quotation in it is a stretch of a story. */
export function checkReply(library: Library, reply: Reply): void {
  expectValidReply(reply);
  expect(reply.allowed_mentions).toEqual({ parse: [] });
  for (const embed of reply.embeds ?? []) {
    for (const text of [embed.title, embed.description, ...(embed.fields ?? []).map(({ value }) => value)]) {
      expect((text ?? '').replace(/\\[^0-9A-Za-z\s]/g, '')).not.toMatch(/@(?:everyone|here)|<[@#]/);
    }
    for (const quoted of blockQuotes(embed.description ?? '')) {
      expect(
        library.entries.some(({ story }) => story.text.includes(quoted)),
        JSON.stringify(quoted),
      ).toBe(true);
    }
  }
}

/** The words of each line that is a block quotation, as a reader sees them; our own marks round first words left out. */
export const blockQuotes = (description: string): string[] =>
  description
    .split('\n')
    .filter((line) => line.startsWith('> '))
    .map((line) => line.slice(2).replace(/^“(.*)”(?: …)?$| …$/, '$1'))
    .map((line) =>
      unescapeMarkdown(line.replace(/\\[^0-9A-Za-z\s]|\*\*/g, (mark) => (mark === '**' ? '' : mark))),
    );
