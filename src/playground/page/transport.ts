import type { APIInteractionResponseCallbackData } from 'discord-api-types/v10';
import type { Channel } from '../channel.ts';
import type { Choice } from './draft.ts';

export interface SentFile {
  readonly name: string;
  readonly description: string;
  readonly base64: string;
}

export type MessageData = APIInteractionResponseCallbackData;

export interface Answer {
  readonly type: number;
  readonly data?: MessageData & { readonly choices?: readonly Choice[] };
  readonly files: readonly SentFile[];
}

export const answerType = { message: 4, deferredUpdate: 6, update: 7, choices: 8 } as const;

export interface Sent {
  readonly type: 2 | 3 | 4;
  readonly data: Readonly<Record<string, unknown>>;
  /** The one that a button was pressed on. */
  readonly message?: Readonly<Record<string, unknown>>;
}

/** `unreachable`: nobody answered. `refused`: the server did, with this sentence. */
export class TransportError extends Error {
  override readonly name = 'TransportError';
  readonly kind: 'unreachable' | 'refused';

  constructor(kind: 'unreachable' | 'refused', message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}

export const loadChannel = (): Promise<Channel> => fetchJson<Channel>('/channel');

/** Gives the bot's side a file, and tells what it is called there. @throws {TransportError} */
export async function upload(file: File): Promise<string> {
  const { id } = await fetchJson<{ id: string }>(`/attachments?name=${encodeURIComponent(file.name)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  });
  return id;
}

/** Milliseconds: reading a long story takes its time. */
const patience = 150_000;

/** @throws {TransportError} */
export function interact(sent: Sent, signal?: AbortSignal): Promise<Answer> {
  return fetchJson<Answer>('/interactions', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...sent, locale: navigator.language }),
    signal: signal ?? AbortSignal.timeout(patience),
  });
}

async function fetchJson<T>(path: string, init?: RequestInit): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch (cause) {
    throw new TransportError('unreachable', String(cause), { cause });
  }
  const body = (await response.json().catch(() => null)) as (T & { error?: string }) | null;
  if (!response.ok || body === null) throw new TransportError('refused', body?.error ?? response.statusText);
  return body;
}
