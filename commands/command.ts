import type {
  APIApplicationCommandSubcommandOption,
  APIAttachment,
  APIMessage,
  ApplicationCommandType,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
  ApplicationCommandOptionType as Type,
} from 'discord-api-types/v10';
import type { Intake } from '../src/intake/intake.ts';
import type { Reply } from '../src/present/reply.ts';
import type { Library } from '../src/search/library.ts';
import type { Owner } from '../src/store/owner.ts';
import type { Settings } from '../src/store/settings.ts';
import type { Store, Wanted } from '../src/store/store.ts';

/** What a command may know beside its options. */
export interface Context {
  readonly library: Library;
  /** The user's Discord locale: `en-US`, `de` … */
  readonly locale: string;
  /** Whether readers are asked if an answer was right. */
  readonly collectsFeedback?: boolean;
  /** The server where it is used; absent in direct messages, and where the bot was only installed by a user. */
  readonly server?: Server | undefined;
}

/** A server that keeps stories of its own. */
export interface Server {
  readonly owner: Owner;
  /** Whether the user may manage it. */
  readonly manages: boolean;
  readonly settings: Settings;
  readonly store: Store;
  readonly intake: Intake;
  /** The library as it is now, after a change. */
  now(wanted: Wanted): Promise<Library>;
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
 * What a slash command does, or a subcommand of one: data and functions. Replies are values; nothing in here talks to
 * Discord. A boolean option named `private` that is true makes the reply ephemeral: dispatch sees to it.
 */
interface Doing<P> {
  readonly payload: P;
  run(options: OptionsOf<P>, context: Context): Reply | Promise<Reply>;
  /** Suggestions for the option being typed, likeliest first, at most 25. `options` holds what is filled in already. */
  complete?(
    focused: { readonly name: string; readonly value: string },
    options: Readonly<Record<string, unknown>>,
    context: Context,
  ): readonly Choice[] | Promise<readonly Choice[]>;
  /** What `run` will look at, so that of a large library only that need be there. */
  wanted?(options: OptionsOf<P>): Wanted;
}

/** Answers a press on one of a command's buttons: `update` edits the message it sits on, `reply` sends a new one. */
type Press = (
  parts: readonly string[],
  context: Context,
  message: APIMessage,
) => PressAnswer | Promise<PressAnswer>;

/** What a press on one of a command's buttons will look at. */
type Presses = (parts: readonly string[]) => Wanted;

export interface Command<P extends Payload = Payload> extends Doing<P> {
  press?: Press;
  pressWants?: Presses;
}

export type SubcommandPayload = APIApplicationCommandSubcommandOption;

export interface Subcommand<P extends SubcommandPayload = SubcommandPayload> extends Doing<P> {}

/** A slash command that is used by its subcommands alone, such as `/story add`: Discord has none that is both. */
export interface Family {
  /** Its options are the subcommands. */
  readonly payload: Payload;
  readonly subcommands: ReadonlyMap<string, Subcommand>;
  press?: Press;
  pressWants?: Presses;
}

export type SlashCommand = Command | Family;

/** What runs: a command without subcommands, or one of them. */
export type Action = Command | Subcommand;

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

export const subcommand = <const P extends SubcommandPayload>(definition: Subcommand<P>): Subcommand<P> =>
  definition;

/** Puts subcommands together, in the order in which Discord shows them. */
export function family(definition: {
  readonly payload: Omit<Payload, 'options'>;
  readonly subcommands: readonly Subcommand[];
  press?: Press;
  pressWants?: Presses;
}): Family {
  const { payload, subcommands, ...presses } = definition;
  return {
    payload: { ...payload, options: subcommands.map((each) => each.payload) },
    subcommands: new Map(subcommands.map((each) => [each.payload.name, each])),
    ...presses,
  };
}
