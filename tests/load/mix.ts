import type { APIInteraction } from 'discord-api-types/v10';
import { onMessage, press, type Setting, slash, typing } from '../discord/interactions.ts';

/** What people send, in the shares in which they are thought to send it. */
const mix: readonly [share: number, make: (setting: Setting) => APIInteraction][] = [
  [15, (setting) => slash('ask', { question: 'who withdrew from Doha' }, setting)],
  [10, (setting) => slash('ask', { question: 'what did pigott say about the deal' }, setting)],
  [10, (setting) => slash('ask', { question: 'how many hostages are still alive' }, setting)],
  [10, (setting) => slash('quote', { speaker: 'witkof' }, setting)],
  [5, (setting) => slash('quote', {}, setting)],
  [10, (setting) => slash('figures', { about: 'prisoners' }, setting)],
  [5, (setting) => slash('figures', {}, setting)],
  [
    5,
    (setting) =>
      slash('check', { claim: 'Hamas shows no desire for a ceasefire', speaker: 'Witkoff' }, setting),
  ],
  [5, (setting) => onMessage('Check against the story', 'They said 200 prisoners would go free.', setting)],
  [5, (setting) => slash('story show', {}, setting)],
  [5, (setting) => slash('help', {}, setting)],
  [10, (setting) => typing('quote', { speaker: 'wit' }, 'speaker', setting)],
  [5, (setting) => press('v0:quote:old', {}, setting)],
];

const readers = 5_000;

/** The n-th interaction of a run: every kind in its share, from every place, by readers in turn. */
export function interactionAt(n: number): APIInteraction {
  const place = (['guild', 'dm', 'user-install'] as const)[n % 3] ?? 'guild';
  const reader = String(1_500_000_000_000_000_000n + BigInt(n % readers));
  let left = (n * 37) % 100;
  for (const [share, make] of mix) {
    if (left < share) return make({ place, reader });
    left -= share;
  }
  throw new Error('the shares do not add up to 100');
}
