/** Entries that a transcript has at least, of those that there were. */
const kept = 1_000;

/** What went over the wires lately, and all that was wrong with it. */
export class Transcript {
  readonly problems: string[] = [];
  readonly #entries: { readonly what: string; readonly body: unknown }[] = [];

  note(direction: '→ bot' | '← bot' | '·', what: string, body?: unknown): void {
    if (this.#entries.length >= 2 * kept) this.#entries.splice(0, kept);
    this.#entries.push({ what: `${direction} ${what}`, body });
  }

  problem(what: string): void {
    this.problems.push(what);
    this.#entries.push({ what: `! ${what}`, body: undefined });
  }

  /** @throws {Error} with the whole transcript, where anything was wrong */
  check(): void {
    if (this.problems.length === 0) return;
    throw new Error(`Discord would object:\n${this.problems.join('\n')}\n\nTranscript:\n${this}`);
  }

  toString(): string {
    return this.#entries.map(({ what, body }) => `${what}${shown(body)}`).join('\n');
  }
}

function shown(body: unknown): string {
  const text = body === undefined ? '' : ` ${JSON.stringify(body)}`;
  return text.length > 600 ? `${text.slice(0, 600)}…` : text;
}
