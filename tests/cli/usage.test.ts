import { expect, test } from 'vitest';
import { subcommands } from '../../src/cli/subcommands.ts';
import { verbatim } from './verbatim.ts';

test('help lists every command and goes to stdout', async () => {
  const { code, stdout, stderr } = await verbatim(['--help']);
  expect(code).toBe(0);
  expect(stderr).toBe('');
  for (const { name, summary } of subcommands)
    expect(stdout).toMatch(new RegExp(`^  ${name} +${summary.slice(0, 8)}`, 'm'));
});

test.each(subcommands.map(({ name }) => name))('%s has a help of its own', async (name) => {
  const { code, stdout } = await verbatim([name, '--help']);
  expect(code).toBe(0);
  expect(stdout).toMatch(new RegExp(`^Usage: verbatim ${name}`));
});

test.each([
  [['prophesy'], /no command "prophesy"/],
  [['ask'], /question/i],
  [['ask', '   '], /question/i],
  [['ask', 'who left', '--story', 'dhoa'], /doha/],
  [['ask', 'who left', '--stroy', 'doha'], /--stroy/],
  [['quote', 'Witkoff', '--story', 'nowhere'], /story/],
  [['figures', '--story', 'nowhere'], /story/],
  [['predict', 'weather'], /qa/],
])('%j is bad usage: exit 2, the reason on stderr, nothing on stdout', async (args, reason) => {
  const { code, stdout, stderr } = await verbatim(args);
  expect(code).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toMatch(reason);
  expect(stderr).not.toMatch(/\n\s+at /);
});

test('no command at all shows the help on stderr', async () => {
  const { code, stdout, stderr } = await verbatim([]);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/Usage: verbatim/);
});

test('every problem of the environment is named at once, and no secret is shown', async () => {
  const { code, stderr } = await verbatim(['figures'], {
    env: { PORT: 'eighty', DISCORD_APPLICATION_ID: 'mine', DISCORD_TOKEN: 'hunter2' },
  });
  expect(code).toBe(2);
  expect(stderr).toMatch(/PORT[\s\S]*DISCORD|DISCORD[\s\S]*PORT/);
  expect(stderr).not.toMatch(/hunter2/);
});
