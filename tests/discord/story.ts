import { fileURLToPath } from 'node:url';
import { loadKnowledge } from '../../src/index/load.ts';
import { Libraries } from '../../src/search/libraries.ts';
import { Library } from '../../src/search/library.ts';

/** The stories that the bot ships with. */
export const shipped = new Library(
  loadKnowledge(fileURLToPath(new URL('../../knowledge/', import.meta.url))),
);

/** The same for everyone: no server has stories of its own. */
export const librariesOf = ({ entries }: Library) => new Libraries(entries, null);
