import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Metrics } from './metrics.ts';
import type { Service } from './service.ts';

export interface HealthOptions {
  readonly port: number;
  readonly host?: string;
  readonly metrics: Metrics;
  /** Whether the bot takes interactions. */
  ready(): boolean;
}

export interface Health {
  readonly port: number;
  close(): Promise<void>;
}

/** `/healthz`: the process lives. `/readyz`: it takes interactions. `/metrics`: for Prometheus. */
export async function startHealth({
  port,
  host = '0.0.0.0',
  metrics,
  ready,
}: HealthOptions): Promise<Health> {
  const server = createServer(async ({ url, method }, response) => {
    if (method !== 'GET' && method !== 'HEAD') return say(response, 405, 'only GET\n');
    if (url === '/healthz') return say(response, 200, 'alive\n');
    if (url === '/readyz') return ready() ? say(response, 200, 'ready\n') : say(response, 503, 'not ready\n');
    if (url !== '/metrics') return say(response, 404, '/healthz, /readyz or /metrics\n');
    const { type, text } = await metrics.text();
    return say(response, 200, text, type);
  });
  await listen(server, port, host);
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** The service with its health told on a port, as long as it lives: a load balancer sees it stopping. */
export async function withHealth(
  service: Service,
  metrics: Metrics,
  port: number | undefined,
): Promise<Service> {
  if (port === undefined) return service;
  const health = await startHealth({ port, metrics, ready: service.ready }).catch(async (error: unknown) => {
    await service.stop();
    throw error;
  });
  return {
    ...service,
    async stop() {
      await service.stop();
      await health.close();
    },
  };
}

/** @throws what `listen` throws: the port is taken, or is not ours to take */
export async function listen(server: Server, port: number, host: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function say(
  response: ServerResponse,
  status: number,
  text: string,
  type = 'text/plain; charset=utf-8',
): void {
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(text) });
  response.end(text);
}
