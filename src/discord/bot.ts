import { ask } from '../answer/ask.ts';
import { Cooldown } from './cooldown.ts';
import type { DispatchContext } from './dispatch.ts';
import { startGateway } from './gateway.ts';
import { withHealth } from './health.ts';
import { startHttp } from './http.ts';
import { Metrics } from './metrics.ts';
import { register } from './register.ts';
import type { Service } from './service.ts';

/** How interactions come to the bot. HTTP needs no token but to register the commands. */
export type Way =
  | { readonly way: 'gateway'; readonly token: string }
  | {
      readonly way: 'http';
      readonly token: string | undefined;
      readonly publicKey: string;
      readonly port: number;
    };

export interface BotOptions
  extends Pick<DispatchContext, 'libraries' | 'keeping' | 'feedback' | 'log' | 'registry'> {
  readonly api: string;
  readonly applicationId?: string | undefined;
  readonly by: Way;
  /** Whether to make Discord's list of commands what it should be, first. */
  readonly registers: boolean;
  /** Serves metrics and health there. */
  readonly metricsPort?: number | undefined;
  /** Milliseconds that each command costs a user, after a few at once. */
  readonly cooldown: number;
}

/** The bot, in one process. @throws {DiscordRefusal} where Discord does not let it in */
export async function startBot(options: BotOptions): Promise<Service> {
  const { log, by, api, applicationId, registry } = options;
  if (options.registers && by.token !== undefined) {
    const known = registry ? { registry } : {};
    const { added, changed, removed } = await register({ token: by.token, api, applicationId, ...known });
    log.info({ added, changed, removed }, 'commands are registered');
  }
  const metrics = new Metrics();
  const context: DispatchContext = {
    libraries: options.libraries,
    keeping: options.keeping,
    feedback: options.feedback,
    log,
    metrics,
    cooldown: new Cooldown({ every: options.cooldown }),
    ...(registry ? { registry } : {}),
  };
  await warmUp(options);
  const service =
    by.way === 'gateway'
      ? await startGateway({ ...context, api, token: by.token })
      : await startHttp({ ...context, api, publicKey: by.publicKey, port: by.port });
  return await withHealth(service, metrics, options.metricsPort);
}

/** What every answer needs once is read before anybody waits for it: a replica that comes back may be asked at once. */
async function warmUp({ libraries, log }: Pick<BotOptions, 'libraries' | 'log'>): Promise<void> {
  const question = 'Who was it that said so?';
  try {
    const library = await libraries.of('everyone', { text: question });
    if (library.entries.length > 0) ask(library, { question });
  } catch (err) {
    log.warn({ err }, 'the first answer will be slow');
  }
}
