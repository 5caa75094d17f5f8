import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addToArchive, archiveOf, loadArchive, saveArchive } from '../../src/index/archive.ts';
import { buildIndex } from '../../src/index/build.ts';
import { IndexError, type IndexFault } from '../../src/index/error.ts';
import { Library } from '../../src/search/library.ts';
import { harbour, stories, storyOf } from './samples.ts';

let folder: string;
let file: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'archive-'));
  file = join(folder, 'stories.archive');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const two = () =>
  archiveOf([
    buildIndex(storyOf(harbour)),
    buildIndex(storyOf('The quarry of Elmstead – closed.', 'quarry', 'The quarry')),
  ]);

describe('an archive', () => {
  test('comes back with its stories and postings', () => {
    const wellFormed = stories.filter(({ text }) => !/[\ud800-\udfff]/u.test(text));
    fc.assert(
      fc.property(fc.array(wellFormed, { maxLength: 4 }), (several) => {
        const archive = archiveOf(several.map((story, i) => buildIndex({ ...story, id: `s${i}` })));
        saveArchive(file, archive);
        const loaded = loadArchive(file);
        expect(loaded.postings).toEqual(archive.postings);
        expect(loaded.entries).toHaveLength(several.length);
        for (const [i, { story }] of loaded.entries.entries()) {
          const { id, title, source, text, paragraphs, sentences } = story;
          expect({ id, title, source, text, paragraphs, sentences }).toEqual({ ...several[i], id: `s${i}` });
        }
      }),
      { numRuns: 40 },
    );
  });

  test('is searched as its stories are', () => {
    saveArchive(file, two());
    const { entries, postings } = loadArchive(file);
    const library = new Library(entries, { merged: postings });
    const fresh = new Library(two().entries);
    for (const question of ['boats lost', 'the quary of Elmsted', 'mayor']) {
      const found = (all: Library, story?: string) =>
        all.search(question, { story }).map(({ entry, ...scores }) => ({ ...scores, story: entry.story.id }));
      expect(found(library)).toEqual(found(fresh));
      expect(found(library, 'quarry')).toEqual(found(fresh, 'quarry'));
    }
    expect(library.get('quarry')?.reading.people).toBeDefined();
  });

  test('grows by a story as if it had been there from the start', () => {
    const more = buildIndex(storyOf('A lighthouse burned down.', 'light'));
    const { entries } = two();
    expect(addToArchive(two(), more).postings).toEqual(archiveOf([...entries, more]).postings);
  });

  test('takes no text that its file could not give back', () => {
    const broken = archiveOf([buildIndex(storyOf('half a letter \ud83d here'))]);
    expect(() => saveArchive(join(folder, 'never'), broken)).toThrow(/harbour.*well-formed/);
  });
});

describe('an archive that cannot be used names its file, the cause and the cure', () => {
  const bytes = () => {
    saveArchive(file, two());
    return readFileSync(file);
  };

  test.each<[string, IndexFault, () => void]>([
    ['missing', 'missing', () => rmSync(file)],
    ['empty', 'foreign', () => writeFileSync(file, '')],
    ['something else', 'foreign', () => writeFileSync(file, '{"format":"else"}\n')],
    [
      'of another version',
      'version',
      () => writeFileSync(file, '{"format":"verbatim-archive","version":99}\n'),
    ],
    ['without a size', 'damaged', () => writeFileSync(file, '{"format":"verbatim-archive","version":1}\n')],
    [
      'a folder',
      'inaccessible',
      () => {
        rmSync(file);
        mkdirSync(file);
      },
    ],
  ])('%s: %s', (_, expected, spoil) => {
    bytes();
    spoil();
    try {
      loadArchive(file);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(IndexError);
      expect(error).toMatchObject({ fault: expected, file, message: expect.stringContaining(file) });
    } finally {
      rmSync(file, { recursive: true, force: true });
    }
  });

  test('cut off or altered anywhere', () => {
    const whole = bytes();
    for (let at = 0; at < whole.length; at += 7) {
      writeFileSync(file, whole.subarray(0, at));
      expect(() => loadArchive(file)).toThrow(IndexError);
      const altered = Buffer.from(whole);
      altered[at] = (altered[at] ?? 0) ^ 1;
      writeFileSync(file, altered);
      expect(() => loadArchive(file), `byte ${at}`).toThrow(IndexError);
    }
  });
});
