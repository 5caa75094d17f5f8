import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { home } from '../src/config.ts';
import { buildIndex } from '../src/index/build.ts';
import { loadStory, storyIds } from '../src/index/load.ts';
import { indexContent, indexFile } from '../src/index/save.ts';

const knowledge = join(home, 'knowledge');

test.each(storyIds(knowledge))('the index of %s is what reading it gives today', (id) => {
  const made = indexContent(buildIndex(loadStory(knowledge, id)));
  expect(readFileSync(indexFile(knowledge, id), 'utf8') === made, 'run `verbatim index`').toBe(true);
});
