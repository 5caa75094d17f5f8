import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { actionsOf, commands, payloadsOf, registry, registryOf } from '../../commands/registry.ts';
import { commandProblems } from '../discord/rules/body.ts';

const folder = new URL('../../commands/', import.meta.url);
const notCommands = ['command.ts', 'registry.ts'];

test('every file of commands/ is registered, and nothing else', async () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !notCommands.includes(name));
  const modules = await Promise.all(files.map((name) => import(new URL(name, folder).href)));
  const exported = modules.flatMap((module) => Object.values(module)).filter(isCommand);
  expect(new Set(exported)).toEqual(new Set(commands));
  expect(exported.length).toBeGreaterThanOrEqual(files.length);
});

test('Discord would take every payload', () => {
  expect(commandProblems(payloadsOf(registry))).toEqual([]);
});

test('every command works in servers, direct messages and, installed by a user, everywhere', () => {
  for (const { name, integration_types, contexts } of payloadsOf(registry)) {
    expect({ name, integration_types, contexts }).toEqual({
      name,
      integration_types: [0, 1],
      contexts: [0, 1, 2],
    });
  }
});

test('whoever has an option to suggest for, suggests', () => {
  for (const [line, { payload, complete }] of actionsOf(registry)) {
    const suggesting = (payload.options ?? []).some(
      (option) => 'autocomplete' in option && option.autocomplete,
    );
    expect({ line, complete: complete !== undefined }).toEqual({
      line,
      complete: suggesting,
    });
  }
});

test('two commands of one name are a mistake', () => {
  const [first] = commands;
  expect(() => registryOf(first ? [first, first] : [])).toThrow('two commands are named');
});

const isCommand = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'payload' in value &&
  ('run' in value || 'subcommands' in value);
