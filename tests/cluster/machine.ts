import { type ChildProcess, execFile, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

/** PostgreSQL refuses to run as root; whoever is root runs it, and nginx, as a user that owns nothing. */
const other = process.getuid?.() === 0 ? userNamed('postgres') : null;
export const asUser: Pick<SpawnOptions, 'uid' | 'gid'> = other ?? {};

/** A folder for a program that runs as that user. */
export function folderFor(parent: string, name: string): string {
  const folder = join(parent, name);
  mkdirSync(folder);
  if (other) for (const each of [parent, folder]) chownSync(each, other.uid, other.gid);
  return folder;
}

/** Where a program is; Debian keeps PostgreSQL's own out of the path. @throws {Error} that says what to install */
export function program(name: string): string {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    '/usr/sbin',
    ...versions.map((version) => join(root, version, 'bin')),
  ];
  const folder = folders.find((each) => existsSync(join(each, name)));
  if (!folder) throw new Error(`${name} is not here; on Debian: apt-get install postgresql nginx-light`);
  return join(folder, name);
}

/** @throws {Error} with what it wrote, when it fails */
export async function run(name: string, args: readonly string[], cwd: string): Promise<void> {
  await promisify(execFile)(program(name), args, { ...asUser, cwd });
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

/** A child that does not outlive this process, however that ends. */
export function endingWithUs<T extends ChildProcess>(child: T): T {
  process.once('exit', () => child.kill());
  return child;
}

/** Ports that were free a moment ago, all different. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => once(server.close(), 'close')));
  return ports;
}

/** Waits until it is so. @throws {Error} when it is not after `ms` milliseconds */
export async function until(what: string, is: () => Promise<boolean>, ms = 60_000): Promise<void> {
  const end = Date.now() + ms;
  while (!(await is().catch(() => false))) {
    if (Date.now() > end) throw new Error(`${what}: not after ${ms / 1_000} s`);
    await pause(20);
  }
}

function userNamed(name: string): { uid: number; gid: number } {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((each) => each.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  if (uid === undefined || gid === undefined)
    throw new Error(`there is no user ${name} to run PostgreSQL as`);
  return { uid: Number(uid), gid: Number(gid) };
}
