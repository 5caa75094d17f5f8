import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asUser, endingWithUs, folderFor, program } from './machine.ts';

/** What `deploy/nginx.conf` stands in, on a machine where it is not root. */
const around = (folder: string, site: string) => `daemon off;
pid ${folder}/pid;
error_log ${folder}/error.log notice;
worker_processes 1;
events {}
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${folder}/${kind};`).join('\n  ')}
${site}
}
`;

/** nginx as it is deployed, with ports of its own and without TLS. */
export class Nginx {
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.#child = child;
  }

  static start(parent: string, port: number, replicas: readonly number[]): Nginx {
    const folder = folderFor(parent, 'nginx');
    const file = join(folder, 'nginx.conf');
    writeFileSync(file, around(folder, siteFor(port, replicas)));
    const args = ['-p', folder, '-e', join(folder, 'error.log'), '-c', file];
    const options = { ...asUser, stdio: ['ignore', 'inherit', 'inherit'] } satisfies SpawnOptions;
    const child = endingWithUs(spawn(program('nginx'), args, options));
    return new Nginx(child);
  }

  async stop(): Promise<void> {
    const exit = once(this.#child, 'exit');
    this.#child.kill('SIGTERM');
    await exit;
  }
}

function siteFor(port: number, replicas: readonly number[]): string {
  let site = readFileSync(new URL('../../deploy/nginx.conf', import.meta.url), 'utf8');
  const replace = (from: string | RegExp, to: string) => {
    const changed = site.replace(from, to);
    if (changed === site) throw new Error(`deploy/nginx.conf has no ${from}`);
    site = changed;
  };
  replace('listen 443 ssl;', `listen 127.0.0.1:${port};`);
  replace(/ *ssl_certificate .*;\n *ssl_certificate_key .*;\n/, '');
  for (const [at, replica] of replicas.entries())
    replace(`server 127.0.0.1:${8081 + at} `, `server 127.0.0.1:${replica} `);
  return site;
}
