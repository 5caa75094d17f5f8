import { EventEmitter, once } from 'node:events';
import type { APIInteraction, APIInteractionResponse } from 'discord-api-types/v10';
import type { MessageBody } from '../rules/message.ts';

export interface SentFile {
  readonly name: string;
  readonly data: Uint8Array;
}

export interface Sent<Body> {
  readonly body: Body;
  readonly files: readonly SentFile[];
}

/** One interaction and what the bot sent for it, in order. */
export class Exchange {
  readonly interaction: APIInteraction;
  readonly callbacks: Sent<APIInteractionResponse>[] = [];
  readonly edits: Sent<MessageBody>[] = [];
  readonly followUps: Sent<MessageBody>[] = [];
  /** Attempts at a callback, those that were refused too. */
  attempts = 0;
  readonly #arrived = new EventEmitter();

  constructor(interaction: APIInteraction) {
    this.interaction = interaction;
  }

  add<K extends 'callbacks' | 'edits' | 'followUps'>(kind: K, sent: Exchange[K][number]): void {
    (this[kind] as Sent<unknown>[]).push(sent);
    this.#arrived.emit(kind);
  }

  attempted(): void {
    this.attempts++;
    this.#arrived.emit('attempts');
  }

  callback = (): Promise<Sent<APIInteractionResponse>> => this.#first('callbacks');
  edit = (): Promise<Sent<MessageBody>> => this.#first('edits');
  followUp = (): Promise<Sent<MessageBody>> => this.#first('followUps');

  async attempt(count: number): Promise<void> {
    while (this.attempts < count) await once(this.#arrived, 'attempts');
  }

  async #first<K extends 'callbacks' | 'edits' | 'followUps'>(kind: K): Promise<Exchange[K][number]> {
    if (this[kind].length === 0) await once(this.#arrived, kind);
    return this[kind][0] as Exchange[K][number];
  }
}
