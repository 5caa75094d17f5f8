import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import type { APIInteraction, APIInteractionResponse } from 'discord-api-types/v10';
import { callbackProblems } from './rules/body.ts';
import type { Exchange } from './standin/exchange.ts';
import type { StandIn } from './standin/standin.ts';

export interface Reception {
  readonly status: number;
  readonly body: APIInteractionResponse | null;
}

/** Discord's side of the HTTP endpoint: signs requests and reads the answers. */
export class Signer {
  readonly publicKey: string;
  readonly #key: KeyObject;

  constructor() {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    this.publicKey = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');
    this.#key = privateKey;
  }

  headers(body: string, at = Date.now()): Record<string, string> {
    const timestamp = String(Math.floor(at / 1_000));
    const signature = sign(null, Buffer.from(timestamp + body), this.#key).toString('hex');
    return { 'x-signature-ed25519': signature, 'x-signature-timestamp': timestamp };
  }
}

export async function post(
  port: number,
  body: string,
  headers: Readonly<Record<string, string>>,
  path = '/interactions',
): Promise<Reception> {
  const init = { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } };
  const response = await fetch(`http://127.0.0.1:${port}${path}`, init);
  const text = response.ok ? await response.text() : '';
  return { status: response.status, body: text ? (JSON.parse(text) as APIInteractionResponse) : null };
}

/** Sends an interaction as Discord does, and holds the answer against Discord's rules. */
export async function deliver(
  discord: StandIn,
  signer: Signer,
  port: number,
  interaction: APIInteraction,
): Promise<Reception & { exchange: Exchange }> {
  const exchange = discord.expect(interaction);
  const raw = JSON.stringify(interaction);
  const reception = await post(port, raw, signer.headers(raw));
  if (reception.body) {
    for (const problem of callbackProblems(reception.body)) discord.transcript.problem(problem);
    exchange.add('callbacks', { body: reception.body, files: [] });
  }
  return { ...reception, exchange };
}
