import type { Answered, Outcome } from './ask.ts';

/** How many interactions came to what, and how long they took, by the phase in which they were sent. */
export class Tally {
  readonly #phases = new Map<string, Answered[]>();

  add(phase: string, answered: Answered): void {
    const known = this.#phases.get(phase) ?? [];
    known.push(answered);
    this.#phases.set(phase, known);
  }

  count(outcome: Outcome, phase?: string): number {
    const all = phase === undefined ? [...this.#phases.values()].flat() : (this.#phases.get(phase) ?? []);
    return all.filter((each) => each.outcome === outcome).length;
  }

  toString(): string {
    const outcomes = ['answered', 'refused', 'failed', 'unanswered'] as const;
    const head = ['', 'sent', ...outcomes, 'p50', 'p99', 'longest'];
    const rows = Array.from(this.#phases, ([phase, all]) => {
      const times = all.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
      const quantile = (share: number) =>
        `${(times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0).toFixed(0)} ms`;
      const counts = outcomes.map((outcome) => String(this.count(outcome, phase)));
      return [phase, String(all.length), ...counts, quantile(0.5), quantile(0.99), quantile(1)];
    });
    const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => row[at]?.length ?? 0)));
    const line = (row: readonly string[]) =>
      row
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[at] ?? 0)))
        .join('  ');
    return [head, ...rows].map(line).join('\n');
  }
}
