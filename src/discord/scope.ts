import { type APIInteraction, ApplicationIntegrationType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { Context } from '../../commands/command.ts';
import type { Intake } from '../intake/intake.ts';
import type { Libraries } from '../search/libraries.ts';
import { type Owner, server as ownerOf } from '../store/owner.ts';
import type { Settings } from '../store/settings.ts';
import type { Store, Wanted } from '../store/store.ts';
import { localeOf } from './interaction.ts';

/** What keeps the stories of servers. */
export interface Keeping {
  readonly store: Store;
  readonly intake: Intake;
}

export interface ScopeOptions {
  readonly libraries: Libraries;
  readonly keeping?: Keeping | undefined;
  readonly collectsFeedback: boolean;
}

/** What one interaction may see: the stories of its server and those of everyone, never another server's. */
export class Scope {
  readonly owner: Owner;
  readonly locale: string;
  readonly #options: ScopeOptions;
  readonly #manages: boolean;

  constructor(interaction: APIInteraction, options: ScopeOptions) {
    const guild = options.keeping ? serverIn(interaction) : null;
    this.owner = guild === null ? 'everyone' : ownerOf(guild);
    this.locale = localeOf(interaction);
    this.#manages = guild !== null && mayManage(interaction);
    this.#options = options;
  }

  /** What a command is given. @throws {StoreError} `away` */
  async context(wanted: Wanted): Promise<Context> {
    const { libraries, keeping, collectsFeedback } = this.#options;
    const { locale, owner } = this;
    if (!keeping || owner === 'everyone') {
      return { library: await libraries.of('everyone', narrowed(wanted, {})), locale, collectsFeedback };
    }
    const settings = await keeping.store.settings(owner);
    const library = await libraries.of(owner, narrowed(wanted, settings));
    const now = (then: Wanted) => libraries.of(owner, then);
    return {
      library,
      locale,
      collectsFeedback,
      server: { owner, manages: this.#manages, settings, ...keeping, now },
    };
  }
}

/** A request that names no story is about the server's default; `all` is about all of them. */
function narrowed({ story, ...rest }: Wanted, settings: Settings): Wanted {
  const named = story?.trim() || (rest.text === undefined || rest.ref ? undefined : settings.story);
  return named === undefined || named === 'all' ? rest : { ...rest, story: named };
}

/**
 * The server that the bot was added to. A user who installed the bot uses it in any server, which has no say in that:
 * such a one is not meant.
 */
function serverIn(interaction: APIInteraction): string | null {
  const { guild_id: guild, authorizing_integration_owners: owners } = interaction as {
    guild_id?: string;
    authorizing_integration_owners?: Readonly<Record<string, string>>;
  };
  const added = owners?.[ApplicationIntegrationType.GuildInstall];
  return guild !== undefined && added === guild ? guild : null;
}

/** As Discord itself works it out for the member and the channel, and sends it with each interaction. */
function mayManage(interaction: APIInteraction): boolean {
  const { member } = interaction as { member?: { permissions?: string } };
  const permissions = BigInt(member?.permissions ?? '0');
  return (permissions & (PermissionFlagsBits.ManageGuild | PermissionFlagsBits.Administrator)) !== 0n;
}
