import { randomBytes } from 'node:crypto';
import { type APIInteraction, InteractionType } from 'discord-api-types/v10';
import { registry as everything, type Registry } from '../../commands/registry.ts';
import { RequestError } from '../answer/answer.ts';
import { problemSentence } from '../present/problem.ts';
import { wordsFor } from '../present/words/languages.ts';
import type { Libraries } from '../search/libraries.ts';
import { StoreError } from '../store/error.ts';
import type { Cooldown } from './cooldown.ts';
import type { Ratings } from './feedback.ts';
import { localeOf, subjectOf, userOf } from './interaction.ts';
import type { Logger } from './log.ts';
import type { Metrics } from './metrics.ts';
import { respond } from './respond.ts';
import { notice, type Response, suggestions } from './response.ts';
import { type Keeping, Scope } from './scope.ts';

export interface DispatchContext {
  /** Of whom, which stories. */
  readonly libraries: Libraries;
  /** What keeps the stories that servers add; they cannot add any without. */
  readonly keeping?: Keeping | undefined;
  readonly log: Logger;
  /** Every command of the bot, unless told. */
  readonly registry?: Registry;
  readonly cooldown?: Cooldown;
  readonly metrics?: Metrics;
  /** Where readers' verdicts on answers go; they are not asked for any without. */
  readonly feedback?: Ratings | undefined;
}

/**
 * The answer to any interaction, as Discord sends it raw. Gateway, HTTP endpoint, playground and tests all feed this
 * one function; it knows no command by name, no transport, and never throws.
 */
export async function dispatch(interaction: APIInteraction, context: DispatchContext): Promise<Response> {
  const { registry = everything, metrics } = context;
  const began = performance.now();
  const subject = subjectOf(interaction, registry);
  const log = context.log.child({ interaction: interaction.id, ...subject });
  const { outcome, response } = await attempt(interaction, { ...context, registry, log });
  const milliseconds = performance.now() - began;
  metrics?.answered(subject, outcome, milliseconds);
  log.info({ outcome, ms: Math.round(milliseconds * 10) / 10 }, 'interaction');
  return response;
}

interface Attempt {
  /** `answered`, `cooldown`, `failed`, or the kind of problem with the request. */
  readonly outcome: string;
  readonly response: Response;
}

type Attempting = DispatchContext & { readonly registry: Registry };

async function attempt(interaction: APIInteraction, context: Attempting): Promise<Attempt> {
  const locale = localeOf(interaction);
  const { libraries, keeping, registry, log, feedback } = context;
  try {
    const wait = waitOf(interaction, context);
    if (wait > 0) {
      const seconds = Math.ceil(wait / 1_000);
      return { outcome: 'cooldown', response: notice(wordsFor(locale).service.tooFast(seconds)) };
    }
    const scope = new Scope(interaction, { libraries, keeping, collectsFeedback: feedback !== undefined });
    return { outcome: 'answered', response: await respond(interaction, { registry, scope, feedback }) };
  } catch (error) {
    return failed(interaction, error, locale, log);
  }
}

/** Suggestions come with every key, so they are free. */
function waitOf(interaction: APIInteraction, { cooldown }: Attempting): number {
  const user = userOf(interaction);
  const costs =
    interaction.type === InteractionType.ApplicationCommand ||
    interaction.type === InteractionType.MessageComponent;
  return costs && user !== null ? (cooldown?.take(user) ?? 0) : 0;
}

/** A request that cannot be served is told in a sentence; a defect by an id, the whole of it going to the log. */
function failed(interaction: APIInteraction, error: unknown, locale: string, log: Logger): Attempt {
  const words = wordsFor(locale);
  if (interaction.type === InteractionType.ApplicationCommandAutocomplete) {
    log.error({ err: error }, 'autocomplete failed');
    return { outcome: 'failed', response: suggestions([]) };
  }
  if (error instanceof RequestError) {
    return { outcome: error.reason.kind, response: notice(problemSentence(error.reason, words)) };
  }
  if (error instanceof StoreError && error.fault === 'away') {
    log.error({ err: error }, 'the store is away');
    return { outcome: 'away', response: notice(words.service.away) };
  }
  const id = randomBytes(4).toString('hex');
  log.error({ err: error, errorId: id }, 'interaction failed');
  return { outcome: 'failed', response: notice(words.service.failed(id)) };
}
