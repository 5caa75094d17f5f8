import { setTimeout as pause } from 'node:timers/promises';
import type { APIInteraction } from 'discord-api-types/v10';
import { serviceWords } from '../../src/present/words/service.ts';
import { deliver, type Signer } from '../discord/signed.ts';
import type { StandIn } from '../discord/standin/standin.ts';

/**
 * What became of an interaction: an answer, a polite refusal (the stories are away), an apology for a defect, or nothing
 * within the time that Discord gives.
 */
export type Outcome = 'answered' | 'refused' | 'failed' | 'unanswered';

export interface Answered {
  readonly outcome: Outcome;
  /** All that was sent, as JSON; where nothing was, why. */
  readonly text: string;
  readonly milliseconds: number;
}

/** Discord waits three seconds for a first answer, and the reader not much longer for a deferred one. */
const patience = { first: 3_000, late: 12_000 };
const deferred: readonly unknown[] = [5, 6];
const apology = serviceWords.failed('').split('`')[0] ?? '';

/** Asks as Discord does, over HTTP with a signature. Never rejects. */
export async function ask(
  discord: StandIn,
  signer: Signer,
  port: number,
  interaction: APIInteraction,
): Promise<Answered> {
  const began = performance.now();
  let outcome: Outcome = 'unanswered';
  let text: string;
  try {
    text = JSON.stringify(await answerTo(discord, signer, port, interaction));
    outcome = outcomeOf(text);
  } catch (error) {
    text = String(error);
  }
  return { outcome, text, milliseconds: performance.now() - began };
}

/** @throws {Error} that says how far it came */
async function answerTo(discord: StandIn, signer: Signer, port: number, interaction: APIInteraction) {
  const sent = deliver(discord, signer, port, interaction);
  const { status, exchange } = await within(sent, patience.first, 'no response');
  try {
    if (status !== 200 && status !== 202) throw new Error(`status ${status}`);
    const { body } = await within(exchange.callback(), patience.first, `status ${status}, no callback`);
    if (!deferred.includes(body.type)) return body;
    return (await within(exchange.edit(), patience.late, 'deferred, no edit')).body;
  } finally {
    discord.forget(exchange);
  }
}

/** Suggestions have no words to refuse with: there are none. */
const noSuggestions = '{"type":8,"data":{"choices":[]}}';

function outcomeOf(text: string): Outcome {
  if (text === noSuggestions || text.includes(serviceWords.away)) return 'refused';
  return text.includes(apology) ? 'failed' : 'answered';
}

async function within<T>(work: Promise<T>, ms: number, otherwise: string): Promise<T> {
  const late = pause(ms, undefined, { ref: false }).then(() => {
    throw new Error(`${otherwise} within ${ms / 1_000} s`);
  });
  return await Promise.race([work, late]);
}
