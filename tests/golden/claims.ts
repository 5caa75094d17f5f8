import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { check, type Verdict } from '../../src/answer/check.ts';
import { buildIndex } from '../../src/index/build.ts';
import { Library } from '../../src/search/library.ts';
import { composeStory } from '../../src/story/compose.ts';
import { parseStoryFile } from '../../src/story/file.ts';

const file = z.union([
  z.object({
    title: z.string(),
    text: z.string(),
    claims: z.array(z.tuple([z.string(), z.string(), z.string().nullable(), z.string()])),
  }),
  z.object({
    story: z.string(),
    claims: z.array(z.tuple([z.string(), z.string(), z.string().nullable(), z.string()])),
  }),
]);

export interface Judged {
  readonly story: string;
  readonly claim: string;
  readonly speaker: string | null;
  readonly trap: string;
  readonly gold: Verdict;
  readonly got: Verdict;
}

const folder = new URL('./claims/', import.meta.url);
const stories = new URL('../../knowledge/stories/', import.meta.url);

/** Every claim of the golden set with its verdict by hand and ours. */
export function judgeAll(): Judged[] {
  return readdirSync(folder).flatMap((name) => {
    const id = name.replace(/\.yaml$/, '');
    const given = file.parse(parse(readFileSync(new URL(name, folder), 'utf8')));
    const story =
      'story' in given
        ? parseStoryFile(given.story, readFileSync(new URL(`${given.story}.md`, stories), 'utf8'))
        : composeStory({ id, title: given.title, source: 'Invented' }, given.text);
    const library = new Library([buildIndex(story)]);
    return given.claims.map(([gold, claim, speaker, trap]) => {
      const { verdict } = check(library, { claim, speaker });
      return { story: id, claim, speaker, trap, gold: gold as Verdict, got: verdict };
    });
  });
}
