import { fileURLToPath } from 'node:url';
import { loadKnowledge } from '../../src/index/load.ts';
import { Library } from '../../src/search/library.ts';

/** The stories that the bot ships with. */
export const shipped = new Library(
  loadKnowledge(fileURLToPath(new URL('../../knowledge/', import.meta.url))),
);
