import type { Story } from '../story/story.ts';
import { label } from './markdown.ts';

const longest = 300;

/** What a story is called: its title, its id where the title is blank. On one line, not escaped. */
export const titleOf = ({ title, id }: Story): string => label(title, longest) || id;
