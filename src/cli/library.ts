import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { buildIndex } from '../index/build.ts';
import { Library } from '../search/library.ts';
import { parseStoryFile } from '../story/file.ts';

export function openLibrary({ knowledge }: Config): Library {
  const folder = join(knowledge, 'stories');
  const files = readdirSync(folder).filter((file) => file.endsWith('.md'));
  return new Library(
    files.map((file) =>
      buildIndex(parseStoryFile(file.slice(0, -3), readFileSync(join(folder, file), 'utf8'))),
    ),
  );
}
