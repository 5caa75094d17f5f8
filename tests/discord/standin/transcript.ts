/** All that went over the wires, and all that was wrong with it. */
export class Transcript {
  readonly lines: string[] = [];
  readonly problems: string[] = [];

  note(direction: '→ bot' | '← bot' | '·', what: string, body?: unknown): void {
    const shown = body === undefined ? '' : ` ${JSON.stringify(body)}`;
    this.lines.push(`${direction} ${what}${shown.length > 600 ? `${shown.slice(0, 600)}…` : shown}`);
  }

  problem(what: string): void {
    this.problems.push(what);
    this.lines.push(`! ${what}`);
  }

  /** @throws {Error} with the whole transcript, where anything was wrong */
  check(): void {
    if (this.problems.length === 0) return;
    throw new Error(`Discord would object:\n${this.problems.join('\n')}\n\nTranscript:\n${this}`);
  }

  toString(): string {
    return this.lines.join('\n');
  }
}
