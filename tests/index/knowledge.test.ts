import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildIndex } from '../../src/index/build.ts';
import { loadStory, storyIds } from '../../src/index/load.ts';
import { indexContent, indexFile } from '../../src/index/save.ts';

test.each(storyIds('knowledge'))('the index of %s is what indexing makes of it today', (id) => {
  const made = indexContent(buildIndex(loadStory('knowledge', id)));
  const kept = readFileSync(indexFile('knowledge', id), 'utf8');
  expect(made === kept, `run \`npm run verbatim -- index\` and commit knowledge/index/${id}.json`).toBe(true);
});
