import { expect, test } from 'vitest';
import { actionsOf, registry } from '../../commands/registry.ts';
import {
  commandsFrom,
  dataOf,
  draftFrom,
  draftOf,
  lineOf,
  matching,
  problemOf,
  type SlashCommand,
  sent,
} from '../../src/playground/page/draft.ts';
import { History } from '../../src/playground/page/history.ts';

const commands: readonly SlashCommand[] = [...registry.slash.values()].flatMap(({ payload }) =>
  commandsFrom(payload),
);
const named = (name: string) => {
  const command = commands.find((each) => each.name === name);
  if (!command) throw new Error(`no command ${name}`);
  return command;
};
const draft = (line: string) => {
  const read = draftFrom(commands, line);
  if (!read) throw new Error(`${line} names no command`);
  return read;
};

test('every command of the bot is in the picker', () => {
  expect(commands.map(({ name }) => name)).toEqual(actionsOf(registry).map(([line]) => line));
  expect(matching(commands, 'story l').map(({ name }) => name)).toEqual(['story list']);
  expect(matching(commands, '')).toEqual(commands);
  expect(matching(commands, 'QUO').map(({ name }) => name)).toEqual(['quote']);
  expect(matching(commands, 'igur').map(({ name }) => name)).toEqual(['figures']);
  expect(matching(commands, 'nothing')).toEqual([]);
});

test.each([
  ['/ask who closed the bridge', '/ask question:who closed the bridge'],
  ['/ask question: who closed it private: true', '/ask question:who closed it private:true'],
  ['/quote', '/quote'],
  ['/quote Ortiz about:bridge', '/quote speaker:Ortiz about:bridge'],
  ['/QUOTE about:bridge', '/quote about:bridge'],
  ['/figures ', '/figures'],
  ['/story show doha', '/story show story:doha'],
  ['/Story List private:true', '/story list private:true'],
])('%j is taken for %j', (typed, line) => {
  expect(lineOf(draft(typed))).toBe(line);
});

test.each(['/story', '/story listing', '/asks x', 'ask x', '/', ' ', '/nothing'])(
  '%j names no command',
  (typed) => {
    expect(draftFrom(commands, typed)).toBeNull();
  },
);

test('what Discord would send for a draft', () => {
  expect(dataOf(draft('/ask who closed it private:true'))).toEqual({
    name: 'ask',
    options: [
      { name: 'question', type: 3, value: 'who closed it' },
      { name: 'private', type: 5, value: true },
    ],
  });
  expect(dataOf(draft('/story show doha'))).toEqual({
    name: 'story',
    options: [{ name: 'show', type: 1, options: [{ name: 'story', type: 3, value: 'doha' }] }],
  });
  expect(dataOf(draft('/quote'))).toEqual({ name: 'quote', options: [] });
});

test('an option being typed is marked as such, empty or not', () => {
  const { filled, command } = draft('/quote about:bridge');
  const [speaker] = command.options;
  expect(dataOf({ command, filled }, speaker)).toEqual({
    name: 'quote',
    options: [
      { name: 'speaker', type: 3, value: '', focused: true },
      { name: 'about', type: 3, value: 'bridge' },
    ],
  });
});

test('a required option is asked for, an optional one is not', () => {
  const [question] = sent(draftOf(named('ask')));
  expect(question && problemOf(question)).toMatch(/required/);
  expect(sent(draftOf(named('quote')))).toEqual([]);
});

test('what is no choice of a switch is refused', () => {
  const [, hidden] = sent(draft('/ask x private:perhaps'));
  expect(hidden && problemOf(hidden)).toMatch(/choices/);
});

test('the arrow keys walk through what was sent, and back to an empty box', () => {
  const history = new History();
  const [one, two] = [draft('/figures'), draft('/ask x')];
  for (const each of [one, two, two]) history.add(each);
  expect([history.step(-1), history.step(-1), history.step(-1)]).toEqual([two, one, one]);
  expect([history.step(1), history.step(1), history.step(-1)]).toEqual([two, null, two]);
});
