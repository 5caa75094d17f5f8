import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Subject } from './interaction.ts';

/** What the bot tells Prometheus. Nothing in here names a user, a server or a question. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #interactions = new Counter({
    name: 'verbatim_interactions_total',
    help: 'Interactions, by kind, command and outcome',
    labelNames: ['kind', 'command', 'outcome'],
    registers: [this.#registry],
  });
  readonly #seconds = new Histogram({
    name: 'verbatim_answer_seconds',
    help: 'From an interaction to its answer, before it is sent',
    labelNames: ['kind', 'command'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [this.#registry],
  });
  readonly #deferred = new Counter({
    name: 'verbatim_deferred_total',
    help: 'Answers that took so long that they were deferred',
    registers: [this.#registry],
  });
  readonly #undelivered = new Counter({
    name: 'verbatim_undelivered_total',
    help: 'Answers that Discord did not take, by its error code',
    labelNames: ['code'],
    registers: [this.#registry],
  });
  readonly #limited = new Counter({
    name: 'verbatim_rate_limited_total',
    help: 'Requests that Discord answered with 429',
    registers: [this.#registry],
  });
  readonly #connected = new Gauge({
    name: 'verbatim_gateway_connected',
    help: '1 while the shard is connected to the gateway',
    labelNames: ['shard'],
    registers: [this.#registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.#registry });
  }

  answered({ kind, command }: Subject, outcome: string, milliseconds: number): void {
    this.#interactions.inc({ kind, command, outcome });
    this.#seconds.observe({ kind, command }, milliseconds / 1_000);
  }

  deferred(): void {
    this.#deferred.inc();
  }

  undelivered(code: string | number): void {
    this.#undelivered.inc({ code });
  }

  rateLimited(): void {
    this.#limited.inc();
  }

  connected(shard: number, is: boolean): void {
    this.#connected.set({ shard }, is ? 1 : 0);
  }

  /** In Prometheus's text format. */
  async text(): Promise<{ type: string; text: string }> {
    return { type: this.#registry.contentType, text: await this.#registry.metrics() };
  }
}
