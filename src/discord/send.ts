import { DiscordAPIError, type RawFile, type REST } from 'discord.js';
import {
  type APIInteraction,
  type APIInteractionResponseCallbackData,
  RESTJSONErrorCodes as Code,
  InteractionResponseType,
  MessageFlags,
  Routes,
} from 'discord-api-types/v10';
import type { ReplyFile } from '../present/reply.ts';
import type { Deferral } from './deadline.ts';
import type { Logger } from './log.ts';
import type { Metrics } from './metrics.ts';
import type { MessageResponse, Response } from './response.ts';

/** What sending needs: the way to Discord, and whom to tell how it went. */
export interface Delivery {
  readonly rest: REST;
  readonly log: Logger;
  readonly metrics?: Metrics | undefined;
}

type Addressed = Pick<APIInteraction, 'id' | 'token' | 'application_id'>;

/** The answer of the gateway's interactions. Its outcome says whether there is anything left to edit. */
export async function sendCallback(
  by: Delivery,
  { id, token }: Addressed,
  { files, ...body }: Response | Deferral,
): Promise<boolean> {
  return await delivered(by, (rest) =>
    rest.post(Routes.interactionCallback(id, token), { auth: false, body, ...multipart(files) }),
  );
}

/**
 * The answer after a deferral: into the deferred message, or beside it where a button's answer is a new one. Whether a
 * deferred message is ephemeral was said when it was deferred and cannot be said again.
 */
export async function sendLate(
  by: Delivery,
  { application_id, token }: Addressed,
  deferral: Deferral,
  response: Response,
): Promise<boolean> {
  if (!('data' in response) || !isMessage(response)) return false;
  const beside =
    deferral.type === InteractionResponseType.DeferredMessageUpdate &&
    response.type === InteractionResponseType.ChannelMessageWithSource;
  const options = { auth: false, ...multipart(response.files) };
  return await delivered(by, (rest) =>
    beside
      ? rest.post(Routes.webhook(application_id, token), { ...options, body: response.data })
      : rest.patch(Routes.webhookMessage(application_id, token, '@original'), {
          ...options,
          body: withoutEphemeral(response.data),
        }),
  );
}

const isMessage = (response: Response): response is MessageResponse =>
  response.type === InteractionResponseType.ChannelMessageWithSource ||
  response.type === InteractionResponseType.UpdateMessage;

function withoutEphemeral({ flags, ...data }: APIInteractionResponseCallbackData) {
  const kept = (flags ?? 0) & ~MessageFlags.Ephemeral;
  return { ...data, ...(kept ? { flags: kept } : {}) };
}

const multipart = (files: readonly ReplyFile[]): { files?: RawFile[] } =>
  files.length > 0 ? { files: files.map(({ name, data }) => ({ name, data: Buffer.from(data) })) } : {};

/** Too late, or answered already (a retry whose first attempt had arrived): nothing is lost by going on. */
const expected: readonly unknown[] = [Code.UnknownInteraction, Code.InteractionHasAlreadyBeenAcknowledged];

/** A failed delivery concerns one user; it is logged, and the bot goes on. */
async function delivered(
  { rest, log, metrics }: Delivery,
  send: (rest: REST) => Promise<unknown>,
): Promise<boolean> {
  try {
    await send(rest);
    return true;
  } catch (error) {
    const code = error instanceof DiscordAPIError ? error.code : undefined;
    metrics?.undelivered(code ?? 'none');
    if (expected.includes(code)) log.warn({ code }, 'the interaction was over when the answer came');
    else log.error({ err: error }, 'Discord did not take the answer');
    return false;
  }
}
