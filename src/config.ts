import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse as parseEnv } from 'dotenv';
import { z } from 'zod';
import { usualLimits } from './intake/limits.ts';
import type { Limits } from './store/store.ts';

/** The package's own folder: `src/` and the built `dist/` both lie right below it. */
export const home = fileURLToPath(new URL('..', import.meta.url));

/** What is wrong with the environment, every problem at once. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const unset = (value: unknown) => (value === '' ? undefined : value);
const optional = <T extends z.ZodType>(type: T) => z.preprocess(unset, type.optional());

const environment = z.object({
  DISCORD_TOKEN: optional(
    z
      .string()
      .regex(
        /^[\w-]+\.[\w-]+\.[\w-]+$/,
        'is not a bot token; copy it anew from the Bot page of your application',
      ),
  ),
  DISCORD_APPLICATION_ID: optional(
    z.string().regex(/^\d{17,20}$/, 'is a number of 17 to 20 digits, e.g. 1200000000000000000'),
  ),
  DISCORD_PUBLIC_KEY: optional(
    z.string().regex(/^[\da-f]{64}$/i, "is the 64 hexadecimal digits of your application's page"),
  ),
  DISCORD_API: optional(z.url({ protocol: /^https?$/, error: 'is a URL, e.g. https://discord.com/api' })),
  PORT: optional(z.coerce.number('is a port number, e.g. 8080').int().min(0).max(65535)),
  METRICS_PORT: optional(z.coerce.number('is a port number, e.g. 9464').int().min(0).max(65535)),
  SHARDS: optional(
    z.union([z.literal('auto'), z.coerce.number().int().min(1).max(10_000)], 'is auto or a number from 1'),
  ),
  COOLDOWN: optional(z.coerce.number('is a number of seconds, e.g. 2').min(0).max(3_600)),
  FEEDBACK: optional(z.enum(['on', 'off'], 'is on or off')),
  FEEDBACK_FILE: optional(z.string()),
  SERVER_STORIES: optional(z.coerce.number('is a number of stories, e.g. 200').int().min(0)),
  SERVER_CHARACTERS: optional(z.coerce.number('is a number of characters, e.g. 5000000').int().min(0)),
  KNOWLEDGE_DIR: optional(z.string()),
  DATABASE_URL: optional(
    z.url({
      protocol: /^postgres(?:ql)?$/,
      hostname: /^/,
      error: 'is a URL of PostgreSQL, e.g. postgresql://verbatim:password@localhost/verbatim',
    }),
  ),
  DATA_DIR: optional(z.string()),
  LOG_LEVEL: optional(z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])),
  VERBATIM_REFUSAL: optional(z.enum(['calibrated', 'never'])),
});

/** The names of all variables that are read. */
export const configVariables: readonly string[] = Object.keys(environment.shape);

export interface Config {
  readonly discord: {
    readonly token: string | undefined;
    readonly applicationId: string | undefined;
    readonly publicKey: string | undefined;
    readonly api: string;
  };
  readonly port: number;
  /** Where metrics and health are served; nowhere unless asked for. */
  readonly metricsPort: number | undefined;
  /** Processes to spread the servers over; one, without any fuss, unless asked for. */
  readonly shards: number | 'auto' | undefined;
  /** Milliseconds that each command costs a user, after a few at once. */
  readonly cooldown: number;
  /** Whether readers' verdicts on answers are asked for and kept with the stories. */
  readonly feedback: boolean;
  /** Asks for them too, but keeps them in a file of their own. */
  readonly feedbackFile: string | undefined;
  /** The built-in stories; never written to but by `verbatim index` and where it is named. */
  /** What each server may keep: stories, and UTF-16 units of text in all of them. */
  readonly limits: Limits;
  readonly knowledge: string;
  /** URL of the PostgreSQL database that added stories are kept in. Holds a password: never logged. */
  readonly database: string | undefined;
  /** Folder of the stories that were added; made when the first one is. */
  readonly data: string;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
  readonly refusal: 'calibrated' | 'never';
}

/** @throws {ConfigError} naming every variable that is wrong */
export function configFrom(env: Readonly<Record<string, string | undefined>>): Config {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`);
    throw new ConfigError(
      `The environment has ${problems.length === 1 ? 'a problem' : 'problems'}:\n${problems.join('\n')}`,
    );
  }
  const given = parsed.data;
  return {
    discord: {
      token: given.DISCORD_TOKEN,
      applicationId: given.DISCORD_APPLICATION_ID,
      publicKey: given.DISCORD_PUBLIC_KEY,
      api: (given.DISCORD_API ?? 'https://discord.com/api').replace(/\/+$/, ''),
    },
    port: given.PORT ?? 8080,
    metricsPort: given.METRICS_PORT,
    shards: given.SHARDS,
    feedback: given.FEEDBACK === 'on',
    feedbackFile: given.FEEDBACK_FILE,
    limits: {
      stories: given.SERVER_STORIES ?? usualLimits.stories,
      characters: given.SERVER_CHARACTERS ?? usualLimits.characters,
    },
    cooldown: (given.COOLDOWN ?? 2) * 1_000,
    knowledge: given.KNOWLEDGE_DIR ?? join(home, 'knowledge'),
    database: given.DATABASE_URL,
    data: given.DATA_DIR ?? join(home, 'data'),
    // The playground's log would drown its address; a bot's log is how it is operated.
    logLevel: given.LOG_LEVEL ?? (given.DISCORD_TOKEN ? 'info' : 'warn'),
    refusal: given.VERBATIM_REFUSAL ?? 'calibrated',
  };
}

/** The process's variables over those of a `.env` file in the working folder. */
export function environmentWithFile(
  env: NodeJS.ProcessEnv,
  file = '.env',
): Record<string, string | undefined> {
  try {
    return { ...parseEnv(readFileSync(file)), ...env };
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return env;
    throw new ConfigError(`${file} cannot be read: ${(cause as Error).message}`, { cause });
  }
}
