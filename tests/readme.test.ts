import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { configVariables } from '../src/config.ts';
import { root, verbatim } from './cli/verbatim.ts';

const readme = readFileSync(`${root}README.md`, 'utf8');
const prompt = '$ npm run --silent verbatim -- ';

interface Example {
  readonly line: string;
  readonly output: string;
}

const examples: Example[] = Array.from(
  readme.matchAll(/```console\n([\s\S]*?)```/g),
  ([, block = '']) => block,
)
  .flatMap((block) => block.split(/^(?=\$ )/m))
  .filter((each) => each.startsWith(prompt))
  .map((each) => {
    const [line = '', ...output] = each.slice(prompt.length).split('\n');
    return { line, output: output.join('\n') };
  });

describe('the README', () => {
  test('shows the command line at work', () => expect(examples.length).toBeGreaterThanOrEqual(3));

  test.each(examples)('prints what it says: $line', async ({ line, output }) => {
    const { stdout } = await verbatim(words(line));
    expect(stdout.trim()).toBe(output.trim());
  });

  test('sets up in two commands', () => {
    expect(readme).toContain('npm ci && npm start');
    expect(readme).toContain('npm ci && npm test');
  });

  test('links and pictures lead to files that are there', () => {
    const targets = Array.from(readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g), ([, target = '']) => target);
    expect(targets.length).toBeGreaterThan(2);
    expect(targets.filter((target) => !existsSync(`${root}${target}`))).toEqual([]);
  });

  test('and .env.example explain every variable, and no other', () => {
    const example = readFileSync(`${root}.env.example`, 'utf8');
    const named = Array.from(example.matchAll(/^([A-Z_]+)=/gm), ([, name = '']) => name);
    expect(named.toSorted()).toEqual([...configVariables].toSorted());
    expect(configVariables.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });
});

function words(line: string): string[] {
  return Array.from(line.matchAll(/"([^"]*)"|(\S+)/g), ([, quoted, plain]) => quoted ?? plain ?? '');
}
