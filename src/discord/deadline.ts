import {
  type APIInteraction,
  InteractionType,
  MessageFlags,
  InteractionResponseType as Type,
} from 'discord-api-types/v10';
import { isHidden } from './interaction.ts';
import type { Response } from './response.ts';

/** "More time, please": Discord shows that the bot is thinking, or leaves the message as it is. */
export interface Deferral {
  readonly type: Type.DeferredChannelMessageWithSource | Type.DeferredMessageUpdate;
  readonly data?: { readonly flags: MessageFlags.Ephemeral };
  readonly files: readonly [];
}

/** What goes out in time, and what is still to come where that was a deferral. */
export type Timely =
  | { readonly first: Response; readonly late: null }
  | { readonly first: Deferral; readonly late: Promise<Response> };

/** Discord waits three seconds; this leaves half a one for the way there. */
export const guardMs = 2_500;

/** The response where it comes within `ms`, a deferral where it does not. Suggestions cannot be deferred. */
export async function inTime(
  interaction: APIInteraction,
  response: Promise<Response>,
  ms = guardMs,
): Promise<Timely> {
  const deferral = deferralOf(interaction);
  if (!deferral) return { first: await response, late: null };
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<Timely>((resolve) => {
    timer = setTimeout(() => resolve({ first: deferral, late: response }), ms);
  });
  const answered = response.then((first): Timely => ({ first, late: null }));
  try {
    return await Promise.race([answered, deadline]);
  } finally {
    clearTimeout(timer);
  }
}

function deferralOf(interaction: APIInteraction): Deferral | null {
  switch (interaction.type) {
    case InteractionType.ApplicationCommand: {
      const data = isHidden(interaction) ? { data: { flags: MessageFlags.Ephemeral } as const } : {};
      return { type: Type.DeferredChannelMessageWithSource, ...data, files: [] };
    }
    case InteractionType.MessageComponent:
      return { type: Type.DeferredMessageUpdate, files: [] };
    default:
      return null;
  }
}
