import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildIndex } from '../../src/index/build.ts';
import { IndexError, type IndexFault } from '../../src/index/error.ts';
import { loadIndexedStory, loadKnowledge, loadStory, parseIndex } from '../../src/index/load.ts';
import { indexContent, indexFile, pruneIndexes, saveIndex } from '../../src/index/save.ts';
import { spansIn } from '../../src/index/schema.ts';
import { harbour, stories, storyOf } from './samples.ts';

let knowledge: string;

beforeEach(() => {
  knowledge = mkdtempSync(join(tmpdir(), 'knowledge-'));
  mkdirSync(join(knowledge, 'stories'));
});

afterEach(() => rmSync(knowledge, { recursive: true, force: true }));

const addStory = (id: string, text: string) =>
  writeFileSync(
    join(knowledge, 'stories', `${id}.md`),
    `---\ntitle: ${id}\nsource: The Sample\n---\n${text}`,
  );

const index = (id: string) => saveIndex(knowledge, buildIndex(loadStory(knowledge, id)));

const alter = (file: string, change: (content: string) => string) =>
  writeFileSync(file, change(readFileSync(file, 'utf8')));

function faultOf(act: () => unknown): { fault: IndexFault; message: string } {
  try {
    act();
  } catch (error) {
    if (error instanceof IndexError) return { fault: error.fault, message: error.message };
    throw error;
  }
  throw new Error('no fault');
}

const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

describe('an index', () => {
  test('comes back as it was saved, with its story', () => {
    addStory('harbour', harbour);
    const built = buildIndex(loadStory(knowledge, 'harbour'));
    saveIndex(knowledge, built);
    const loaded = loadIndexedStory(knowledge, 'harbour');
    expect(loaded.story).toEqual(built.story);
    expect(loaded.reading).toEqual(built.reading);
    expect(loaded.postings).toEqual(built.postings);
  });

  test('comes back for any story, every span inside the text', () => {
    fc.assert(
      fc.property(stories, (story) => {
        const built = buildIndex(story);
        const loaded = parseIndex('harbour.json', indexContent(built), story);
        expect(loaded.reading).toEqual(plain(built.reading));
        expect(loaded.postings).toEqual(built.postings);
        for (const { start, end } of spansIn(loaded.reading)) {
          expect(start).toBeLessThanOrEqual(end);
          expect(end).toBeLessThanOrEqual(story.text.length);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('is the same, byte for byte, each time it is made', () => {
    const story = storyOf(harbour);
    expect(indexContent(buildIndex(story))).toBe(indexContent(buildIndex(story)));
  });

  test('holds no sentence of the text', () => {
    const story = storyOf(harbour);
    const content = indexContent(buildIndex(story));
    for (const { start, end } of story.sentences) expect(content).not.toContain(story.text.slice(start, end));
  });

  test('is read for the sample story', () => {
    cpSync('knowledge/stories', join(knowledge, 'stories'), { recursive: true });
    index('doha');
    expect(loadKnowledge(knowledge).map(({ story }) => story.id)).toEqual(['doha']);
  });
});

describe('knowledge', () => {
  test('is all stories in the order of their names; other files are let be', () => {
    for (const id of ['quarry', 'harbour']) {
      addStory(id, harbour);
      index(id);
    }
    writeFileSync(join(knowledge, 'stories', 'notes.txt'), 'not a story');
    expect(loadKnowledge(knowledge).map(({ story }) => story.id)).toEqual(['harbour', 'quarry']);
  });

  test('may be empty or not be there', () => {
    expect(loadKnowledge(knowledge)).toEqual([]);
    expect(loadKnowledge(join(knowledge, 'nowhere'))).toEqual([]);
  });

  test('changes in one story’s part when one is added or removed', () => {
    addStory('harbour', harbour);
    const first = readFileSync(index('harbour'), 'utf8');
    addStory('quarry', 'The quarry of Elmstead was closed.');
    index('quarry');
    expect(readFileSync(indexFile(knowledge, 'harbour'), 'utf8')).toBe(first);
    expect(pruneIndexes(knowledge, ['harbour'])).toEqual([indexFile(knowledge, 'quarry')]);
    expect(readdirSync(join(knowledge, 'index'))).toEqual(['harbour.json']);
  });
});

describe('an index that cannot be used names its file, the cause and the cure', () => {
  let file: string;

  beforeEach(() => {
    addStory('harbour', harbour);
    file = index('harbour');
  });

  const load = () => loadIndexedStory(knowledge, 'harbour');

  test.each<[string, IndexFault, () => void]>([
    ['missing', 'missing', () => rmSync(file)],
    ['its story changed', 'stale', () => addStory('harbour', `${harbour} `)],
    [
      'its story’s front matter changed',
      'stale',
      () => alter(join(knowledge, 'stories/harbour.md'), (s) => s.replace('The Sample', 'Another')),
    ],
    ['empty', 'damaged', () => writeFileSync(file, '')],
    ['no JSON', 'damaged', () => writeFileSync(file, 'PK\u0003\u0004')],
    [
      'another program’s JSON',
      'foreign',
      () => writeFileSync(file, '{"name":"something","version":"1.0.0"}'),
    ],
    ['a list', 'foreign', () => writeFileSync(file, '[]')],
    ['another version', 'version', () => alter(file, (s) => s.replace(/"version": \d+/, '"version": 999'))],
    ['another story’s', 'foreign', () => alter(file, (s) => s.replace('"harbour"', '"quarry"'))],
    ['a part missing', 'damaged', () => alter(file, (s) => s.replace(/"postings".*\n/, ''))],
    [
      'an offset altered',
      'damaged',
      () => alter(file, (s) => s.replace(/"start":(\d+)/, (_, n) => `"start":${Number(n) + 1}`)),
    ],
    ['a part altered', 'damaged', () => alter(file, (s) => s.replace('"postings": "', '"postings": "AAAA'))],
    [
      'a folder in its place',
      'inaccessible',
      () => {
        rmSync(file);
        mkdirSync(file);
      },
    ],
  ])('%s: %s', (_, expected, spoil) => {
    spoil();
    const { fault, message } = faultOf(load);
    expect(fault).toBe(expected);
    expect(message).toContain('harbour');
    expect(message).toMatch(
      expected === 'inaccessible' ? /check its permissions\.$/ : /run `verbatim index`.*\.$/,
    );
  });

  test('cut off anywhere', () => {
    const content = readFileSync(file, 'utf8');
    for (let part = 1; part < 20; part++) {
      writeFileSync(file, content.slice(0, Math.floor((content.length * part) / 20)));
      expect(faultOf(load).fault).toBe('damaged');
    }
  });

  test('spans outside the text, though the sum is right', () => {
    const story = loadStory(knowledge, 'harbour');
    const { reading, postings } = buildIndex(story);
    const person = {
      id: 'p9',
      kind: 'person',
      name: 'X',
      aliases: [],
      role: null,
      mentions: [{ start: 5, end: 99_999 }],
    } as const;
    const content = indexContent({
      story,
      postings,
      reading: { ...reading, people: [...reading.people, person] },
    });
    expect(faultOf(() => parseIndex(file, content, story))).toMatchObject({ fault: 'damaged' });
  });
});

describe('a save that fails', () => {
  test('leaves nothing half-written and the old index as it was', () => {
    addStory('harbour', harbour);
    const file = indexFile(knowledge, 'harbour');
    mkdirSync(file, { recursive: true });
    writeFileSync(join(file, 'kept'), '');
    const { fault, message } = faultOf(() => index('harbour'));
    expect(fault).toBe('inaccessible');
    expect(message).toContain(file);
    expect(readdirSync(join(knowledge, 'index'))).toEqual(['harbour.json']);
  });

  test('because a file stands where the folder should be', () => {
    addStory('harbour', harbour);
    writeFileSync(join(knowledge, 'index'), '');
    expect(faultOf(() => index('harbour')).message).toMatch(
      /cannot be written .*make its folder writable\.$/,
    );
  });

  test.skipIf(process.getuid?.() === 0)('because the folder is read-only', () => {
    addStory('harbour', harbour);
    const file = index('harbour');
    const before = readFileSync(file, 'utf8');
    chmodSync(join(knowledge, 'index'), 0o555);
    try {
      alter(join(knowledge, 'stories/harbour.md'), (s) => `${s} More.`);
      expect(faultOf(() => index('harbour')).fault).toBe('inaccessible');
      expect(readFileSync(file, 'utf8')).toBe(before);
    } finally {
      chmodSync(join(knowledge, 'index'), 0o755);
    }
  });
});
