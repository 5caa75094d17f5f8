/** Most owners whose revisions are remembered; beyond, all are asked for anew. */
const most = 100_000;

/**
 * The revisions of owners, remembered as long as every change is heard of. What was asked for before a change and
 * answered after it is not remembered.
 */
export class Revisions {
  readonly #ask: (owner: string) => Promise<string>;
  readonly #known = new Map<string, string>();
  #listening = false;
  #changes = 0;

  constructor(ask: (owner: string) => Promise<string>) {
    this.#ask = ask;
  }

  /** As it was when the last change that was heard of was made: a moment behind other processes. */
  async of(owner: string): Promise<string> {
    return this.#known.get(owner) ?? (await this.now(owner));
  }

  /** As the database has it. */
  async now(owner: string): Promise<string> {
    const changes = this.#changes;
    const revision = await this.#ask(owner);
    if (this.#listening && changes === this.#changes) {
      if (this.#known.size >= most) this.#known.clear();
      this.#known.set(owner, revision);
    }
    return revision;
  }

  changed(owner: string): void {
    this.#changes++;
    this.#known.delete(owner);
  }

  /** Changes are heard of, or no longer: either way some may have been missed. */
  listen(listening: boolean): void {
    this.#listening = listening;
    this.#changes++;
    this.#known.clear();
  }
}
