import { en } from './en.ts';
import type { Words } from './words.ts';

/** The words for a Discord locale; English where there is no such language yet. */
export function wordsFor(locale: string): Words {
  return languages.get(locale) ?? languages.get(locale.split('-')[0] ?? '') ?? en;
}

const languages: ReadonlyMap<string, Words> = new Map([['en', en]]);
