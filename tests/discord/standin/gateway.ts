import { EventEmitter, once } from 'node:events';
import type { Server } from 'node:http';
import { type APIInteraction, GatewayDispatchEvents, GatewayOpcodes as Op } from 'discord-api-types/v10';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Transcript } from './transcript.ts';

interface Session {
  readonly id: string;
  readonly shard: number;
  /** The last of them, for a client that resumes. */
  readonly packets: { op: number; t: string; s: number; d: unknown }[];
  sent: number;
  socket: WebSocket | null;
}

interface Resume {
  readonly token: string;
  readonly session_id: string;
  readonly seq: number;
}

interface Payload {
  readonly op: number;
  readonly d: unknown;
}

const identifyKeys = ['token', 'properties', 'intents', 'shard', 'large_threshold', 'presence', 'compress'];

/**
 * Discord's gateway: HELLO, IDENTIFY, heartbeats, RESUME with replay, invalid sessions, shards.
 * Emits `identify` and `resume` (shard) once a session is up.
 */
export class GatewayServer extends EventEmitter {
  readonly identified: { shard: number; of: number; intents: number }[] = [];
  resumed = 0;
  readonly #sessions = new Map<string, Session>();
  readonly #token: string;
  readonly #transcript: Transcript;
  readonly #sockets: WebSocketServer;
  readonly #ready: () => object;
  #shards = 1;

  constructor(server: Server, token: string, transcript: Transcript, ready: () => object) {
    super();
    this.#token = token;
    this.#transcript = transcript;
    this.#ready = ready;
    this.#sockets = new WebSocketServer({ server });
    this.#sockets.on('connection', (socket, request) => {
      const query = new URL(request.url ?? '/', 'ws://127.0.0.1').searchParams;
      if (query.get('v') !== '10' || query.get('encoding') !== 'json') {
        transcript.problem(`gateway asked for ${query}`);
      }
      socket.on('message', (raw) => this.#receive(socket, String(raw)));
      this.#send(socket, { op: Op.Hello, d: { heartbeat_interval: 41_250 } });
    });
  }

  /** Sends an event to the shard that is in charge of its place. */
  dispatch(interaction: APIInteraction): void {
    const guild = 'guild_id' in interaction ? interaction.guild_id : undefined;
    const shard = guild ? Number((BigInt(guild) >> 22n) % BigInt(this.#shards)) : 0;
    const session = this.#sessionOf(shard);
    if (!session) throw new Error(`shard ${shard} has no session`);
    this.#event(session, GatewayDispatchEvents.InteractionCreate, interaction);
  }

  /** Cuts every connection; sessions live on, to be resumed. */
  drop(code = 4000): void {
    for (const session of this.#sessions.values()) {
      session.socket?.close(code);
      session.socket = null;
    }
  }

  /** Asks to reconnect and resume, as Discord does when it moves a bot to another machine. */
  askToReconnect(): void {
    for (const { socket } of this.#sessions.values())
      socket && this.#send(socket, { op: Op.Reconnect, d: null });
  }

  /** Ends every session: a bot must identify anew. */
  invalidate(): void {
    for (const { socket } of this.#sessions.values()) {
      if (socket) this.#send(socket, { op: Op.InvalidSession, d: false });
    }
    this.#sessions.clear();
  }

  async untilIdentified(count: number): Promise<void> {
    while (this.identified.length < count) await once(this, 'identify');
  }

  async untilResumed(count: number): Promise<void> {
    while (this.resumed < count) await once(this, 'resume');
  }

  get connections(): number {
    return this.#sockets.clients.size;
  }

  close(): void {
    for (const socket of this.#sockets.clients) socket.terminate();
    this.#sockets.close();
  }

  #sessionOf(shard: number): Session | undefined {
    return [...this.#sessions.values()].reverse().find((session) => session.shard === shard);
  }

  #receive(socket: WebSocket, raw: string): void {
    const payload = JSON.parse(raw) as Payload;
    this.#transcript.note('← bot', `op ${payload.op} ${Op[payload.op]}`, redacted(payload.d));
    if (payload.op === Op.Identify) this.#identify(socket, payload.d as Record<string, unknown>);
    else if (payload.op === Op.Resume) this.#resume(socket, payload.d as Resume);
    else if (payload.op === Op.Heartbeat) this.#send(socket, { op: Op.HeartbeatAck, d: null });
    else this.#transcript.problem(`gateway opcode ${payload.op} is not one that this bot needs`);
  }

  #identify(socket: WebSocket, d: Record<string, unknown>): void {
    const unknown = Object.keys(d).filter((key) => !identifyKeys.includes(key));
    if (unknown.length > 0) this.#transcript.problem(`identify has unknown fields ${unknown.join(', ')}`);
    if (d.token !== this.#token) {
      socket.close(4004, 'Authentication failed.');
      return;
    }
    const [shard, of] = (d.shard as [number, number] | undefined) ?? [0, 1];
    this.#shards = of;
    const id = `session-${this.identified.length + 1}`;
    const session: Session = { id, shard, packets: [], sent: 0, socket };
    this.#sessions.set(id, session);
    this.identified.push({ shard, of, intents: Number(d.intents) });
    this.#event(session, GatewayDispatchEvents.Ready, {
      ...this.#ready(),
      session_id: id,
      shard: [shard, of],
    });
    this.emit('identify', shard);
  }

  #resume(socket: WebSocket, { token, session_id, seq }: Resume): void {
    const session = this.#sessions.get(session_id);
    if (token !== this.#token || !session) {
      this.#send(socket, { op: Op.InvalidSession, d: false });
      return;
    }
    session.socket = socket;
    for (const packet of session.packets.filter(({ s }) => s > seq)) this.#send(socket, packet);
    this.#event(session, GatewayDispatchEvents.Resumed, {});
    this.resumed++;
    this.emit('resume', session.shard);
  }

  /** Kept, too, for a client that is away and resumes. */
  #event(session: Session, t: string, d: unknown): void {
    session.sent++;
    const packet = { op: Op.Dispatch, t, s: session.sent, d };
    session.packets.push(packet);
    if (session.packets.length > 1_000) session.packets.splice(0, 500);
    if (session.socket) this.#send(session.socket, packet);
  }

  #send(socket: WebSocket, payload: object): void {
    this.#transcript.note('→ bot', 'gateway', payload);
    socket.send(JSON.stringify(payload));
  }
}

const redacted = (d: unknown): unknown =>
  d !== null && typeof d === 'object' && 'token' in d ? { ...d, token: '…' } : d;
