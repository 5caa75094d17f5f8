import type { Config } from '../config.ts';
import type { Registration } from '../discord/register.ts';
import { parseArguments } from './arguments.ts';
import { exit, UsageError } from './exit.ts';
import type { Subcommand } from './subcommand.ts';

export const registerCommand: Subcommand = {
  name: 'register',
  usage: 'register [--guild ID]',
  summary: "Make Discord's list of the bot's commands what it should be.",
  details: [
    '--guild ID  only in this server, where changes show at once',
    '`verbatim start` does the same for all servers by itself. Needs DISCORD_TOKEN.',
  ],
  async run(args, config, terminal) {
    const { values } = parseArguments(args, { guild: { type: 'string' } });
    if (values.guild !== undefined && !/^\d{17,20}$/.test(values.guild)) {
      throw new UsageError('--guild takes the id of a server, a number of 17 to 20 digits');
    }
    const { register } = await import('../discord/register.ts');
    const { api, applicationId } = config.discord;
    const done = await register({ token: tokenOf(config), api, applicationId, guild: values.guild });
    terminal.stdout.write(`${changesOf(done)}\n`);
    return exit.found;
  },
};

function tokenOf({ discord }: Config): string {
  if (discord.token === undefined) throw new UsageError('DISCORD_TOKEN is not set; put it into .env');
  return discord.token;
}

export function changesOf({ added, changed, removed }: Registration): string {
  const lists = { added, changed, removed };
  const parts = Object.entries(lists).filter(([, names]) => names.length > 0);
  if (parts.length === 0) return 'commands: as they should be';
  return `commands: ${parts.map(([what, names]) => `${what} ${names.join(', ')}`).join('; ')}`;
}
