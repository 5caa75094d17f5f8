import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** From the ground up: a floor imports from itself and from those before it. */
const floors = [
  'src/text',
  'src/story',
  'src/source',
  'src/reading',
  'src/index',
  'src/store',
  'src/intake',
  'src/search',
  'src/answer',
  'src/present',
  'commands',
  'src/discord',
  'src/playground',
  'src/cli',
  'src/main.ts',
  'src/training',
];
/** The configuration is read where the process begins, never below. */
const config = { file: 'src/config.ts', from: ['src/discord', 'src/playground', 'src/cli', 'src/training'] };

const files = ['src', 'commands'].flatMap((folder) => typescriptIn(join(root, folder)));
const imports = files.flatMap((file) => importsOf(file).map((target) => ({ file: named(file), target })));

test('every source file stands on a floor', () => {
  const homeless = files.map(named).filter((file) => floorOf(file) < 0 && file !== config.file);
  expect(homeless).toEqual([]);
});

test('no import climbs', () => {
  expect(imports.length).toBeGreaterThan(50);
  const climbing = imports.filter(({ file, target }) =>
    target === config.file
      ? !config.from.some((floor) => file.startsWith(floor))
      : file !== config.file && floorOf(target) > floorOf(file),
  );
  expect(climbing).toEqual([]);
});

test('no file imports itself round about', () => {
  const next = new Map<string, string[]>();
  for (const { file, target } of imports) next.set(file, [...(next.get(file) ?? []), target]);
  const cycles: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]) => {
    if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' → '));
    if (done.has(file) || path.includes(file)) return;
    for (const target of next.get(file) ?? []) walk(target, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) walk(file, []);
  expect(cycles).toEqual([]);
});

test('a file is asked to be two at about 300 lines', () => {
  const long = files.filter((file) => readFileSync(file, 'utf8').split('\n').length > 330).map(named);
  expect(long).toEqual([]);
});

function typescriptIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}

function importsOf(file: string): string[] {
  const code = readFileSync(file, 'utf8');
  const found = code.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+\.ts)'/g);
  return Array.from(found, (match) => named(resolve(dirname(file), match[1] ?? '')));
}

function named(file: string): string {
  return relative(root, file).split(sep).join('/');
}

function floorOf(file: string): number {
  return floors.findIndex((floor) => file === floor || file.startsWith(`${floor}/`));
}
