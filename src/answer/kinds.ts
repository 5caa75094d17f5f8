import { readFileSync } from 'node:fs';
import { vectors } from './vectors.ts';

/**
 * What is a kind of what: a mustard is a condiment, Kyushu is an island. Meanings (the nouns of WordNet) with those that
 * are wider, the stems that name each, and the meanings of each stem of the vector table and of further words: proper
 * names, and kinds of what is known; the commonest first. Made by `npm run kinds` from WordNet; see `encodeKinds` for the bytes.
 */
export class Kinds {
  readonly #wider: Lists;
  readonly #naming: Lists;
  readonly #meanings: Lists;
  readonly #names: ReadonlyMap<string, number>;

  constructor(bytes: Uint8Array) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let at = 0;
    const numbers = () => {
      const from = at + 4;
      at = from + 2 * view.getUint32(at, true);
      return new Uint16Array(new Uint8Array(bytes.subarray(from, at)).buffer);
    };
    const lists = (): Lists => ({ starts: numbers(), values: numbers() });
    this.#wider = lists();
    this.#naming = lists();
    this.#meanings = lists();
    const names = new TextDecoder().decode(bytes.subarray(at)).split('\n');
    const stems = this.#meanings.starts.length - 1 - names.length;
    this.#names = new Map(names.map((name, i) => [name, stems + i]));
  }

  /** Tells of words whether they are of the kind that a stem names; null where nothing is called that. */
  of(kind: string): KindOf | null {
    const named = this.#meaningsOf(this.#placeOf(kind));
    if (named.size === 0) return null;
    const within = new Int8Array(this.#wider.starts.length - 1);
    for (const meaning of named) within[meaning] = 1;
    const values = new Map<string, number>();
    return (name) => {
      const known = values.get(name);
      if (known !== undefined) return known;
      const place = this.#placeOf(name);
      const value = place < 0 ? 0 : this.#valueOf(place, named, within);
      values.set(name, value);
      return value;
    };
  }

  #placeOf(name: string): number {
    return this.#names.get(name) ?? vectors().rank(name);
  }

  #meaningsOf(place: number): ReadonlySet<number> {
    const { starts, values } = this.#naming;
    const found = new Set<number>();
    let meaning = 0;
    for (let at = values.indexOf(place); at >= 0; at = values.indexOf(place, at + 1)) {
      while ((starts[meaning + 1] as number) <= at) meaning++;
      found.add(meaning);
    }
    return found;
  }

  #valueOf(place: number, named: ReadonlySet<number>, within: Int8Array): number {
    const { starts, values } = this.#meanings;
    const first = starts[place] as number;
    let best = 0;
    for (let at = first; at < (starts[place + 1] as number); at++) {
      const meaning = values[at] as number;
      if (this.#isWithin(meaning, within))
        best = Math.max(best, (named.has(meaning) ? sameMeaning : 1) / (1 + rarer * (at - first)));
    }
    return best;
  }

  /** `within`: 1 and -1 for what is known of a meaning. */
  #isWithin(meaning: number, within: Int8Array): boolean {
    if (within[meaning] !== 0) return within[meaning] === 1;
    within[meaning] = -1;
    const { starts, values } = this.#wider;
    for (let at = starts[meaning] as number; at < (starts[meaning + 1] as number); at++)
      if (this.#isWithin(values[at] as number, within)) within[meaning] = 1;
    return within[meaning] === 1;
  }
}

/** 0..1, how commonly a stem, or stems with a space between, is of the kind. */
export type KindOf = (name: string) => number;

/** Lists of numbers one after the other: list `i` is `values` from `starts[i]` to `starts[i + 1]`. */
interface Lists {
  readonly starts: Uint16Array;
  readonly values: Uint16Array;
}

/** Another word for the kind itself names none. */
const sameMeaning = 0.8;
/** What each commoner meaning of a word takes from the next one. */
const rarer = 0.5;

let shipped: Kinds | undefined;

/** The table that ships, read when a question first asks for a kind. The bundle has its own copy beside it. */
export function kinds(): Kinds {
  shipped ??= new Kinds(readFileSync(new URL('./weights/kinds.bin', import.meta.url)));
  return shipped;
}

const asked = new Map<string, KindOf | null>();
const remembered = 100;

/** Is something of the kind that a stem names? */
export function kindOf(stem: string): KindOf | null {
  let made = asked.get(stem);
  if (made === undefined) {
    if (asked.size >= remembered) asked.clear();
    made = kinds().of(stem);
    asked.set(stem, made);
  }
  return made;
}
