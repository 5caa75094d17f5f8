import { stringify } from 'yaml';
import type { Article } from './found.ts';

/** An article as a file of `knowledge/stories`, from which `parseStoryFile` reads the same again. */
export function storyFile({ title, source, url, published, byline, text }: Article): string {
  const about = { title, source, url, published, byline };
  const known = Object.fromEntries(Object.entries(about).filter(([, value]) => value !== undefined));
  return `---\n${stringify(known, { schema: 'failsafe', lineWidth: 0 })}---\n${text}`;
}
