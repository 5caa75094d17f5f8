import type {
  APIApplicationCommand,
  APIApplicationCommandOption,
  APIInteraction,
  APIInteractionResponse,
} from 'discord-api-types/v10';
import { InteractionResponseType } from 'discord-api-types/v10';
import { applicationId, snowflake } from '../interactions.ts';
import { callbackProblems, commandProblems, editProblems, followUpProblems } from '../rules/body.ts';
import type { MessageBody } from '../rules/message.ts';
import { Exchange, type SentFile } from './exchange.ts';
import { GatewayServer } from './gateway.ts';
import { type Answer, type Asked, RestServer, type Route } from './rest.ts';
import { Transcript } from './transcript.ts';

const refusal = (status: number, code: number, message: string): Answer => ({
  status,
  body: { message, code },
});
const unknownInteraction = refusal(404, 10062, 'Unknown interaction');
const acknowledged = refusal(400, 40060, 'Interaction has already been acknowledged.');
const unknownWebhook = refusal(404, 10015, 'Unknown Webhook');

/** What a refused request looks like, to be scripted. */
export const refusals = {
  unknownInteraction,
  acknowledged,
  broken: { status: 500, body: { message: 'Internal Server Error', code: 0 } },
  rateLimited: (seconds: number): Answer => ({
    status: 429,
    body: { message: 'You are being rate limited.', retry_after: seconds, global: false },
    headers: { 'retry-after': String(seconds), 'x-ratelimit-scope': 'user' },
  }),
} as const;

/**
 * Discord for tests: REST and gateway on loopback, to which the real client connects over real sockets. It is strict:
 * an unknown route, an unknown field or a body that Discord would refuse is a problem that fails the test.
 */
export class StandIn {
  readonly token = 'MTIwMDAwMDAwMDAwMDAwMDAwMA.Gabcde.the-token-of-the-stand-in';
  readonly transcript = new Transcript();
  readonly rest: RestServer;
  readonly gateway: GatewayServer;
  /** Registered commands by scope: `global` or a server's id. */
  readonly commands = new Map<string, APIApplicationCommand[]>();
  /** How often the commands were put. */
  puts = 0;
  readonly #exchanges = new Map<string, Exchange>();
  #port = 0;

  private constructor() {
    this.rest = new RestServer(this.#routes(), this.token, this.transcript);
    this.gateway = new GatewayServer(this.rest.server, this.token, this.transcript, () => ({
      v: 10,
      user: { id: applicationId, username: 'Verbatim', discriminator: '0', avatar: null, bot: true },
      guilds: [],
      application: { id: applicationId, flags: 0 },
      resume_gateway_url: `ws://127.0.0.1:${this.#port}/`,
    }));
  }

  static async start(): Promise<StandIn> {
    const standIn = new StandIn();
    standIn.#port = await standIn.rest.listen();
    return standIn;
  }

  get api(): string {
    return `http://127.0.0.1:${this.#port}/api`;
  }

  /** Sends an interaction through the gateway. */
  send(interaction: APIInteraction): Exchange {
    const exchange = this.expect(interaction);
    this.gateway.dispatch(interaction);
    return exchange;
  }

  /** Knows an interaction that goes another way, over HTTP. */
  expect(interaction: APIInteraction): Exchange {
    const exchange = new Exchange(interaction);
    this.#exchanges.set(interaction.token, exchange);
    return exchange;
  }

  /** For runs so long that what is over must not be kept. */
  forget({ interaction }: Exchange): void {
    this.#exchanges.delete(interaction.token);
  }

  async stop(): Promise<void> {
    this.gateway.close();
    await this.rest.close();
  }

  #routes(): Route[] {
    const interaction = { authorized: false };
    return [
      this.#route('GET', 'gateway', /^\/api\/v10\/gateway\/bot$/, () => this.#gatewayInformation()),
      this.#route('GET', 'application', /^\/api\/v10\/applications\/@me$/, () => ({
        status: 200,
        body: { id: applicationId, name: 'Verbatim' },
      })),
      ...this.#commandRoutes(/^\/api\/v10\/applications\/(\d+)(?:\/guilds\/(\d+))?\/commands$/),
      {
        ...this.#route('POST', 'callback', /^\/api\/v10\/interactions\/(\d+)\/([^/]+)\/callback$/, (asked) =>
          this.#callback(asked),
        ),
        ...interaction,
      },
      {
        ...this.#route(
          'PATCH',
          'edit',
          /^\/api\/v10\/webhooks\/(\d+)\/([^/]+)\/messages\/@original$/,
          (asked) => this.#edit(asked),
        ),
        ...interaction,
      },
      {
        ...this.#route('POST', 'follow-up', /^\/api\/v10\/webhooks\/(\d+)\/([^/]+)$/, (asked) =>
          this.#followUp(asked),
        ),
        ...interaction,
      },
    ];
  }

  #route(method: string, name: string, path: RegExp, answer: (asked: Asked) => Answer): Route {
    return { method, name, path, authorized: true, answer };
  }

  #commandRoutes(path: RegExp): Route[] {
    return [
      {
        ...this.#route('GET', 'commands', path, ({ params }) => ({
          status: 200,
          body: this.commands.get(params[1] ?? 'global') ?? [],
        })),
        query: ['with_localizations'],
      },
      this.#route('PUT', 'put commands', path, ({ params, body }) => this.#put(params, body)),
    ];
  }

  #gatewayInformation(): Answer {
    return {
      status: 200,
      body: {
        url: `ws://127.0.0.1:${this.#port}`,
        shards: 2,
        session_start_limit: { total: 1_000, remaining: 1_000, reset_after: 0, max_concurrency: 2 },
      },
    };
  }

  #put([id, guild]: readonly (string | undefined)[], body: unknown): Answer {
    const commands = body as APIApplicationCommand[];
    this.puts++;
    const bad = commandProblems(commands);
    if (guild && commands.some((command) => 'contexts' in command || 'integration_types' in command)) {
      bad.push('contexts and integration types are for global commands');
    }
    if (id !== applicationId) bad.push(`application ${id} is not the bot's`);
    if (bad.length > 0) return this.#invalid('PUT commands', bad);
    const stored = commands.map((command) => asRegistered(command, guild));
    this.commands.set(guild ?? 'global', stored);
    return { status: 200, body: stored };
  }

  #callback({ params, body, files }: Asked): Answer {
    const exchange = this.#exchanges.get(params[1] ?? '');
    if (!exchange || exchange.interaction.id !== params[0]) return unknownInteraction;
    exchange.attempted();
    if (exchange.callbacks.length > 0) return acknowledged;
    const answer = body as APIInteractionResponse;
    const bad = callbackProblems(answer, namesOf(files));
    if (!fits(exchange.interaction, answer)) bad.push(`type ${answer.type} does not answer this interaction`);
    if (bad.length > 0) return this.#invalid('callback', bad);
    exchange.add('callbacks', { body: answer, files });
    return { status: 204 };
  }

  #edit({ params, body, files }: Asked): Answer {
    const exchange = this.#exchanges.get(params[1] ?? '');
    if (!exchange || params[0] !== applicationId || exchange.callbacks.length === 0) return unknownWebhook;
    const bad = editProblems(body as MessageBody, namesOf(files));
    if (bad.length > 0) return this.#invalid('edit', bad);
    exchange.add('edits', { body: body as MessageBody, files });
    return { status: 200, body: { id: snowflake(), ...(body as object) } };
  }

  #followUp({ params, body, files }: Asked): Answer {
    const exchange = this.#exchanges.get(params[1] ?? '');
    if (!exchange || params[0] !== applicationId || exchange.callbacks.length === 0) return unknownWebhook;
    const bad = followUpProblems(body as MessageBody, namesOf(files));
    if (bad.length > 0) return this.#invalid('follow-up', bad);
    exchange.add('followUps', { body: body as MessageBody, files });
    return { status: 200, body: { id: snowflake() } };
  }

  #invalid(what: string, problems: readonly string[]): Answer {
    for (const problem of problems) this.transcript.problem(`${what}: ${problem}`);
    return refusal(400, 50035, 'Invalid Form Body');
  }
}

const namesOf = (files: readonly SentFile[]) => files.map(({ name }) => name);

/** Suggestions answer typing and nothing else; an update needs a message to update. */
function fits({ type }: APIInteraction, answer: APIInteractionResponse): boolean {
  const isSuggestions = answer.type === InteractionResponseType.ApplicationCommandAutocompleteResult;
  const isUpdate =
    answer.type === InteractionResponseType.UpdateMessage ||
    answer.type === InteractionResponseType.DeferredMessageUpdate;
  return (type === 4) === isSuggestions && (!isUpdate || type === 3);
}

/** As Discord gives a command back: with ids and defaults, and without what is off. */
function asRegistered(command: APIApplicationCommand, guild: string | undefined): APIApplicationCommand {
  return {
    ...command,
    id: snowflake(),
    application_id: applicationId,
    version: snowflake(),
    default_member_permissions: command.default_member_permissions ?? null,
    type: command.type ?? 1,
    description: command.description ?? '',
    name_localizations: command.name_localizations ?? null,
    description_localizations: command.description_localizations ?? null,
    nsfw: false,
    ...(guild ? { guild_id: guild } : { dm_permission: true }),
    ...(guild
      ? {}
      : { contexts: command.contexts ?? null, integration_types: command.integration_types ?? [0] }),
    ...(command.options ? { options: command.options.map(optionAsRegistered) } : {}),
  } as APIApplicationCommand;
}

function optionAsRegistered(option: APIApplicationCommandOption): object {
  const { options } = option as { options?: readonly APIApplicationCommandOption[] };
  return {
    ...option,
    name_localizations: option.name_localizations ?? null,
    description_localizations: option.description_localizations ?? null,
    ...(options ? { options: options.map(optionAsRegistered) } : {}),
  };
}
