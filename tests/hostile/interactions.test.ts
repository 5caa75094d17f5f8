import type { APIInteraction } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import type { Action } from '../../commands/command.ts';
import { actionsOf, registry } from '../../commands/registry.ts';
import { dispatch } from '../../src/discord/dispatch.ts';
import { createLog } from '../../src/discord/log.ts';
import { buildIndex } from '../../src/index/build.ts';
import { Libraries } from '../../src/search/libraries.ts';
import { composeStory } from '../../src/story/compose.ts';
import { onMessage, press, slash } from '../discord/interactions.ts';
import { responseProblems } from '../discord/rules/body.ts';

const text = [
  '“@everyone [win](https://evil.example) **now** <@1> <#2> </ask:3>,” said Ana\u202e Ortiz\u200b, the mayor.',
  'More than 200 prisoners left; ```200``` detainees ||stayed||. \u0007 \u001b[31m',
  `“${'The ferry is late and the harbour is shut. '.repeat(200)}” said Jan Smeets.`,
].join('\n\n');
const title = '@everyone [T](https://evil.example) \u202e';
const story = buildIndex(composeStory({ id: 'hostile', title, source: '<@1> `S`' }, text));

const typed = [
  '@everyone <@1> [a](https://evil.example)',
  '?!…',
  '🙂🙂',
  '\u202e\u200b\u0000',
  'x'.repeat(6_000),
  'the ferry '.repeat(600),
  '“'.repeat(6_000),
  '../../etc/passwd',
  '__proto__',
];

const presses = [
  'v1:quote:__proto__:x',
  'v1:figures:999999999999:%00',
  'v1:ask:%E0%A4%A',
  `v1:story:${'9'.repeat(90)}`,
  'v1:check:-1:-1:-1',
  'v9:__proto__',
  ':::::',
];

const strings = ({ payload }: Action) =>
  (payload.options ?? []).filter(({ type }) => type === 3).map(({ name }) => name);

test('whatever is typed or pressed: valid, no ping, no failure', async () => {
  const failures: string[] = [];
  const log = createLog('error', { write: (line) => void failures.push(line) });
  const context = { libraries: new Libraries([story], null), log };
  const all = [
    ...typed.flatMap((value): APIInteraction[] => [
      ...[...registry.message.keys()].map((name) => onMessage(name, value)),
      ...actionsOf(registry).flatMap(([name, action]) => [
        slash(name),
        ...strings(action).map((option) => slash(name, { [option]: value })),
      ]),
    ]),
    ...presses.map((id) => press(id)),
  ];
  for (const interaction of all) {
    const response = await dispatch(interaction, context);
    expect(responseProblems(response)).toEqual([]);
    expect(response.data).toMatchObject({ allowed_mentions: { parse: [] } });
  }
  expect(failures).toEqual([]);
}, 20_000);
