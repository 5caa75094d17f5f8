import { describe, expect } from 'vitest';
import { actionsOf, registry } from '../../commands/registry.ts';
import { asReceived, messageWith, type Place, press, slash, typing, type Values } from './interactions.ts';
import { test } from './standin/test.ts';
import { librariesOf, shipped } from './story.ts';

/** The bot's own commands with the sample story, over real sockets, from every place where Discord offers them. */

const asked: [string, Values, RegExp][] = [
  ['ask', { question: 'who withdrew from Doha' }, /United States/],
  ['ask', { question: 'how many hostages are still alive' }, /story|nearest/i],
  ['ask', { question: 'who withdrew from Doha', private: true }, /"flags":64/],
  ['quote', { speaker: 'witkof' }, /lack of desire/],
  ['quote', {}, /Witkoff/],
  ['figures', { about: 'prisoners' }, /2,000/],
  ['figures', {}, /200/],
  ['check', { claim: 'Hamas shows no desire for a ceasefire', speaker: 'Witkoff' }, /desire/],
  ['figures', { about: 'prisoners', private: true }, /"flags":64/],
  ['story show', {}, /Fox News/],
  ['story list', {}, /Fox News/],
  ['story show', { story: 'doha', private: true }, /"flags":64/],
  ['privacy', {}, /"flags":64/],
  ['help', {}, /\/ask/],
];

const places: readonly Place[] = ['guild', 'dm', 'user-install'];

describe('from every place', () => {
  for (const place of places) {
    for (const [name, values, expected] of asked) {
      test(`${place}: /${name} ${JSON.stringify(values)}`, async ({ discord, connect }) => {
        await connect({ libraries: librariesOf(shipped), registry });
        const { body, files } = await discord.send(slash(name, values, { place })).callback();
        expect(body.type).toBe(4);
        expect(JSON.stringify(body)).toMatch(expected);
        for (const { data } of files) expect(data.length).toBeGreaterThan(1_000);
      });
    }
  }
});

/** What only the managers of a server that keeps stories are suggested. */
const ofManagers = ['story remove', 'story default'];

describe('every option that suggests', () => {
  for (const [line, { payload }] of actionsOf(registry)) {
    if (ofManagers.includes(line)) continue;
    for (const option of payload.options ?? []) {
      if (!('autocomplete' in option) || !option.autocomplete) continue;
      test(`/${line} ${option.name}: something, for nothing typed`, async ({ discord, connect }) => {
        await connect({ libraries: librariesOf(shipped), registry });
        const { body } = await discord.send(typing(line, { [option.name]: '' }, option.name)).callback();
        expect(body).toMatchObject({
          type: 8,
          data: { choices: expect.arrayContaining([expect.anything()]) },
        });
      });
    }
  }
});

describe('every button of every reply', () => {
  for (const [name, values] of asked) {
    test(`/${name} ${JSON.stringify(values)}: answers when pressed after a restart`, async ({
      discord,
      connect,
    }) => {
      const before = await connect({ libraries: librariesOf(shipped), registry });
      const { body } = await discord.send(slash(name, values)).callback();
      await before.stop();
      await connect({ libraries: librariesOf(shipped), registry });
      const message = messageWith(asReceived('data' in body ? body.data : {}));
      const ids = [...JSON.stringify(body).matchAll(/"custom_id":"([^"]+)"(?!,"disabled":true)/g)];
      for (const [, id = ''] of ids) {
        const { body: answer } = await discord.send(press(id, message)).callback();
        expect([4, 7]).toContain(answer.type);
        expect(JSON.stringify(answer)).not.toMatch(/earlier version|went wrong/);
      }
    });
  }
});
