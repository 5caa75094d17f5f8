import type {
  APIAttachment,
  APIMessage,
  ApplicationCommandType,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
  ApplicationCommandOptionType as Type,
} from 'discord-api-types/v10';
import type { Reply } from '../src/present/reply.ts';
import type { Library } from '../src/search/library.ts';

/** What a command may know beside its options. */
export interface Context {
  readonly library: Library;
  /** The user's Discord locale: `en-US`, `de` … */
  readonly locale: string;
  /** Whether readers are asked if an answer was right. */
  readonly collectsFeedback?: boolean;
}

export type Payload = RESTPostAPIChatInputApplicationCommandsJSONBody;

export type MessagePayload = RESTPostAPIContextMenuApplicationCommandsJSONBody & {
  readonly type: ApplicationCommandType.Message;
};

interface ValueOf {
  [Type.String]: string;
  [Type.Integer]: number;
  [Type.Number]: number;
  [Type.Boolean]: boolean;
  [Type.Attachment]: APIAttachment;
}

type OptionIn<P> = P extends { options: readonly (infer O)[] } ? O : never;

type Valued<O> = O extends { name: infer N extends string; type: infer T extends keyof ValueOf }
  ? O extends { required: true }
    ? { readonly [K in N]: ValueOf[T] }
    : { readonly [K in N]?: ValueOf[T] | undefined }
  : never;

type Both<U> = (U extends unknown ? (u: U) => void : never) extends (all: infer I) => void ? I : never;

/** The option values that a payload promises, by name. */
export type OptionsOf<P> = [OptionIn<P>] extends [never] ? Record<never, never> : Both<Valued<OptionIn<P>>>;

export interface Choice {
  readonly name: string;
  readonly value: string;
}

/**
 * A slash command: data and pure functions. Replies are values; nothing in here talks to Discord.
 * A boolean option named `private` that is true makes the reply ephemeral: dispatch sees to it.
 */
export interface Command<P extends Payload = Payload> {
  readonly payload: P;
  run(options: OptionsOf<P>, context: Context): Reply | Promise<Reply>;
  /** Suggestions for the option being typed, likeliest first, at most 25. `options` holds what is filled in already. */
  complete?(
    focused: { readonly name: string; readonly value: string },
    options: Readonly<Record<string, unknown>>,
    context: Context,
  ): readonly Choice[];
  /** Answers a press on one of its buttons: `update` edits the message it sits on, `reply` sends a new one. */
  press?(parts: readonly string[], context: Context, message: APIMessage): PressAnswer | Promise<PressAnswer>;
}

/**
 * A command in the menu of a message: it is given that message's text. Only the user sees the reply, for it is about
 * someone else's words: dispatch sees to it.
 */
export interface MessageCommand {
  readonly payload: MessagePayload;
  run(text: string, context: Context): Reply | Promise<Reply>;
}

export type PressAnswer = { readonly kind: 'update' | 'reply'; readonly reply: Reply };

/** Ties a command's option types to its own payload. */
export const command = <const P extends Payload>(definition: Command<P>): Command<P> => definition;
