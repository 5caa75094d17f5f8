import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { composeStory } from './compose.ts';
import type { Story } from './story.ts';

/** A story file that cannot be read: says which, why, and what to do. */
export class StoryFileError extends Error {
  override readonly name = 'StoryFileError';
}

const maxCharacters = 2_000_000;

const line = z.string().trim().min(1).max(500);
const frontMatter = z.strictObject({
  title: line,
  source: line,
  url: z.url({ protocol: /^https?$/ }).optional(),
  published: z.iso
    .date()
    .or(z.iso.datetime({ offset: true }))
    .optional(),
  byline: line.optional(),
});

/** Lower-case letters, digits and hyphens: a name that is safe in every folder. */
export const isStoryId = (id: string): boolean => /^[a-z0-9][a-z0-9-]{0,63}$/.test(id);

/**
 * A file of `knowledge/stories`: YAML front matter between `---` lines, then the text untouched.
 * @throws {StoryFileError} with the file's name, the cause and the cure
 */
export function parseStoryFile(id: string, content: string): Story {
  const file = `${id}.md`;
  if (!isStoryId(id)) {
    throw new StoryFileError(
      `${file}: a story's file name is its id; use lower-case letters, digits and hyphens.`,
    );
  }
  if (content.length > maxCharacters) {
    throw new StoryFileError(
      `${file}: longer than ${maxCharacters} characters; split it into several stories.`,
    );
  }
  if (content.includes('\u0000'))
    throw new StoryFileError(`${file}: is binary, not text; save it as UTF-8 text.`);
  const parts = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(content);
  if (!parts) {
    throw new StoryFileError(
      `${file}: no front matter; start it with lines "---", "title: …", "source: …", "---".`,
    );
  }
  const about = parseFrontMatter(file, parts[1] ?? '');
  const text = content.slice(parts[0].length);
  const story = composeStory({ id, ...about }, text);
  if (story.paragraphs.length === 0)
    throw new StoryFileError(`${file}: has no text below its front matter; add the story.`);
  return story;
}

function parseFrontMatter(file: string, yaml: string) {
  let raw: unknown;
  try {
    raw = parseYaml(yaml, { schema: 'failsafe' });
  } catch (cause) {
    throw new StoryFileError(
      `${file}: the front matter is not valid YAML; put a text with a colon in quotes.`,
      { cause },
    );
  }
  const about = frontMatter.safeParse(raw);
  if (!about.success) throw new StoryFileError(`${file}: front matter:\n${z.prettifyError(about.error)}`);
  return about.data;
}
