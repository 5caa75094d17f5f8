import type { Owner } from '../store/owner.ts';
import { UsageError } from './exit.ts';

/** Whose stories an option `--server` means; everyone's without it. @throws {UsageError} on what is no server's id */
export function ownerOf(server: string | undefined): Owner {
  if (server === undefined) return 'everyone';
  if (!/^\d{17,20}$/.test(server))
    throw new UsageError('--server takes the id of a Discord server, a number of 17 to 20 digits');
  return `server-${server}`;
}
