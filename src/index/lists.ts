import { VarintReader, type VarintWriter } from './varint.ts';

/**
 * Writes which sentences have a term, and how often. A sentence is a varint of twice its step from the last one (from
 * -1 at first), plus one where the term stands in it more than once; then how often follows. Mostly that is one byte.
 */
export class ListWriter {
  readonly #out: VarintWriter;
  #last = -1;

  constructor(out: VarintWriter) {
    this.#out = out;
  }

  /** Sentences must come in order, each once, with `times` of at least 1. */
  add(sentence: number, times: number): void {
    const step = sentence - this.#last;
    this.#out.write(step * 2 + (times > 1 ? 1 : 0));
    if (times > 1) this.#out.write(times);
    this.#last = sentence;
  }
}

/** Walks a list from `start` to `end` of `lists`: `next()` until it says false. */
export class ListReader {
  sentence = -1;
  times = 0;
  readonly #in: VarintReader;
  readonly #end: number;

  constructor(lists: Uint8Array, start: number, end: number) {
    this.#in = new VarintReader(lists, start);
    this.#end = end;
  }

  next(): boolean {
    if (this.#in.at >= this.#end) return false;
    const code = this.#in.read();
    this.sentence += code >>> 1;
    this.times = code & 1 ? this.#in.read() : 1;
    return true;
  }
}
