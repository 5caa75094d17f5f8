import { setTimeout as pause } from 'node:timers/promises';
import type { APIInteraction } from 'discord-api-types/v10';
import { draftOf } from '../../src/store/draft.ts';
import { StoreError } from '../../src/store/error.ts';
import { server } from '../../src/store/owner.ts';
import type { Store } from '../../src/store/store.ts';
import { slash, typing } from '../discord/interactions.ts';
import { articleOf, namesOf, type Town, townOf } from './town.ts';

/** Milliseconds within which a replica is to know of a story that another process added. */
const known = 2_000;

/** Servers to which stories are added while they ask about those that they have. */
export class Newsroom {
  readonly servers: number;
  /** Acknowledged stories, in the order in which they were. */
  readonly acknowledged: { readonly town: Town; readonly at: number }[] = [];
  /** Adding was refused so often, because the store was away, and tried again. */
  refusals = 0;
  readonly #store: Store;
  readonly #next: number[];
  readonly #from: number;
  /** Whose a name is. */
  readonly #names = new Map<string, string>();

  /** @param from the number of the first of them */
  constructor(store: Store, servers: number, from = 0) {
    this.#store = store;
    this.servers = servers;
    this.#from = from;
    this.#next = Array.from({ length: servers }, () => 0);
  }

  /** Adds a story to the next server, however often that has to be tried. */
  async add(): Promise<void> {
    const at = this.acknowledged.length % this.servers;
    const number = this.#next[at] ?? 0;
    this.#next[at] = number + 1;
    const town = townOf(this.#from + at, number);
    for (const name of namesOf(town)) this.#names.set(name, town.guild);
    const draft = draftOf(town.id, articleOf(town));
    for (;;) {
      try {
        await this.#store.put(server(town.guild), draft, 0);
        break;
      } catch (error) {
        // What was not acknowledged may have been kept all the same: then it is there now.
        if (error instanceof StoreError && error.fault === 'conflict') break;
        if (!(error instanceof StoreError && error.fault === 'away')) throw error;
        this.refusals++;
        await pause(200);
      }
    }
    this.acknowledged.push({ town, at: Date.now() });
  }

  /** Until all replicas know what was added so far. */
  async settled(): Promise<void> {
    const last = this.acknowledged.at(-1)?.at ?? 0;
    await pause(Math.max(0, last + known + 100 - Date.now()));
  }

  /** The n-th interaction, about a story that all replicas know, and what its answer must have in it. */
  request(n: number): { interaction: APIInteraction; guild: string; expected: string | null } {
    const old = this.acknowledged.filter(({ at }) => Date.now() - at > known);
    const { town } = old[(n * 7_919) % old.length] ?? {};
    if (!town) throw new Error('there is no story to ask about');
    const { guild, bridge, mayor } = town;
    const reader = String(1_500_000_000_000_000_000n + BigInt(n));
    const setting = { guild, reader };
    switch (n % 10) {
      case 0:
        return { guild, expected: mayor, interaction: slash('quote', { speaker: mayor }, setting) };
      case 1:
        return { guild, expected: null, interaction: slash('story list', {}, setting) };
      case 2:
        return { guild, expected: null, interaction: slash('help', {}, setting) };
      case 3: {
        const values = { story: bridge.slice(0, 5), question: 'w' };
        return { guild, expected: bridge, interaction: typing('ask', values, 'story', setting) };
      }
      case 4:
        return { guild, expected: null, interaction: slash('figures', { about: 'cars' }, setting) };
      default:
        return { guild, expected: town.town, interaction: question(town, reader) };
    }
  }

  /** Names in an answer that belong to another server than the one that asked. */
  leaked(text: string, guild: string): string[] {
    const words = text.match(/\p{Lu}\p{Ll}+rn\b/gu) ?? [];
    return words.filter((word) => (this.#names.get(word) ?? guild) !== guild);
  }
}

/** Its answer cites the sentence with the town's name. */
export const question = ({ guild, bridge }: Town, reader = '1500000000000000000'): APIInteraction =>
  slash('ask', { question: `Which town closed the ${bridge} bridge?` }, { guild, reader });
