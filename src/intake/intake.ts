import type { IndexedStory } from '../index/entry.ts';
import { maxBytes } from '../source/decode.ts';
import { SourceError } from '../source/error.ts';
import { type Fetched, type FetchOptions, fetchSource } from '../source/fetch.ts';
import type { Hints } from '../source/found.ts';
import { sketchOf } from '../source/likeness.ts';
import type { Known } from '../source/standing.ts';
import { StoreError } from '../store/error.ts';
import type { Owner } from '../store/owner.ts';
import type { Kept, Limits, Store } from '../store/store.ts';
import type { Examined } from './examine.ts';
import { IntakeError, type IntakeFault } from './fault.ts';
import { usualLimits } from './limits.ts';
import { Threads, type ThreadsOptions } from './threads.ts';
import { type Place, Turns, type TurnsOptions } from './turns.ts';

export interface IntakeOptions extends ThreadsOptions, TurnsOptions {
  readonly store: Store;
  /** Stories that everyone has beside those in the store. */
  readonly builtIn: readonly IndexedStory[];
  readonly limits?: Limits | undefined;
  /** How pages are fetched. */
  readonly pages?: FetchOptions | undefined;
  /** Told of each story that is not taken in. */
  readonly onRefused?: ((reason: IntakeFault) => void) | undefined;
  /** How attachments are fetched, and from which hosts. */
  readonly attachments?: (FetchOptions & { readonly hosts?: readonly string[] }) | undefined;
}

export interface Attachment {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly url: string;
}

export interface Request {
  readonly from: Attachment | string;
  readonly title?: string | undefined;
  readonly source?: string | undefined;
  /** Also what is there already in nearly the same words. */
  readonly anyway?: boolean | undefined;
}

export type TakenIn =
  | { readonly kind: 'added' | 'updated'; readonly kept: Kept }
  | { readonly kind: 'same'; readonly id: string }
  | { readonly kind: 'copy'; readonly id: string; readonly likeness: number };

/** Words that commands take in the place of a story's id. */
export const reservedIds: readonly string[] = ['all', 'none'];

const discordHosts = ['cdn.discordapp.com', 'media.discordapp.net'];
const readable = /\.(?:txt|text|md|markdown|html?|xhtml)$/i;

/** Takes stories in for servers: fetches, has them read in a thread of their own, and keeps them. */
export class Intake {
  readonly limits: Limits;
  readonly #options: IntakeOptions;
  readonly #threads: Threads;
  readonly #turns: Turns;
  #builtIn: readonly Known[] | undefined;

  constructor(options: IntakeOptions) {
    this.#options = options;
    this.limits = options.limits ?? usualLimits;
    this.#threads = new Threads(options);
    this.#turns = new Turns(options);
  }

  /** @throws {IntakeError} where it is not taken in, {StoreError} `away`; nothing has changed then */
  async add(owner: Owner, request: Request): Promise<TakenIn> {
    const place = this.#turns.enter(owner);
    if (!place) throw new IntakeError('busy');
    try {
      const fetched = await this.#fetched(request.from);
      return await this.#keptOnce(owner, request, fetched, place);
    } catch (error) {
      const fault = faultOf(error);
      if (fault instanceof IntakeError) this.#options.onRefused?.(fault.reason);
      throw fault;
    } finally {
      place.leave();
    }
  }

  /** Ends what is being read. */
  close = (): Promise<void> => this.#threads.close();

  /** Where somebody else was quicker, once more with what is there now. */
  async #keptOnce(owner: Owner, request: Request, fetched: Fetched, place: Place): Promise<TakenIn> {
    try {
      return await this.#kept(owner, request, fetched, place);
    } catch (error) {
      if (!(error instanceof StoreError) || error.fault !== 'conflict') throw error;
      return await this.#kept(owner, request, fetched, place);
    }
  }

  async #kept(owner: Owner, request: Request, fetched: Fetched, place: Place): Promise<TakenIn> {
    const { store } = this.#options;
    const [own, everyone] = await Promise.all([store.list(owner), store.list('everyone')]);
    const others = [...everyone.map(knownOf), ...this.#knownBuiltIn()];
    const examined = await place.work(() =>
      this.#threads.examine({
        bytes: fetched.bytes,
        hints: hintsOf(request, fetched),
        own: own.map(knownOf),
        others,
        taken: [...[...own, ...others].map(({ id }) => id), ...reservedIds],
        anyway: request.anyway ?? false,
      }),
    );
    const draft = draftIn(examined);
    if (!draft) return examined as Exclude<Examined, { kind: 'draft' | 'refused' }>;
    const before = own.find(({ id }) => id === draft.id)?.version ?? 0;
    const kept = await store.put(owner, draft, before, this.limits);
    return { kind: before > 0 ? 'updated' : 'added', kept };
  }

  async #fetched(from: Request['from']): Promise<Fetched> {
    if (typeof from === 'string') return await fetchSource(from, this.#options.pages);
    const { hosts = discordHosts, ...options } = this.#options.attachments ?? {};
    if (!readable.test(from.name)) throw new IntakeError('kind');
    if (from.size > maxBytes) throw new IntakeError('too-big');
    if (!URL.canParse(from.url) || !hosts.includes(new URL(from.url).hostname))
      throw new IntakeError('address');
    return await fetchSource(from.url, { ...options, anyType: true });
  }

  #knownBuiltIn(): readonly Known[] {
    this.#builtIn ??= this.#options.builtIn.map(({ story: { id, source, url, text } }) => ({
      id,
      source,
      url,
      sketch: sketchOf(text),
    }));
    return this.#builtIn;
  }
}

const knownOf = ({ id, source, url, sketch }: Kept): Known => ({ id, source, url, sketch });

/** A file's name says what it is; its address on Discord says nothing of the story. */
const hintsOf = ({ from, title, source }: Request, { url, type, charset }: Fetched): Hints =>
  typeof from === 'string'
    ? { url, type, charset, title, source }
    : { name: from.name, charset, title, source };

function draftIn(examined: Examined) {
  if (examined.kind === 'refused') throw new IntakeError(examined.reason, examined.message);
  return examined.kind === 'draft' ? examined.draft : null;
}

function faultOf(error: unknown): unknown {
  if (error instanceof SourceError) {
    const reason: IntakeFault = error.reason === 'file' ? 'unreachable' : error.reason;
    return new IntakeError(reason, error.message, error);
  }
  if (!(error instanceof StoreError)) return error;
  const { fault } = error;
  const isIntake = fault === 'conflict' || fault === 'too-many' || fault === 'too-large';
  return isIntake ? new IntakeError(fault, error.message, error) : error;
}
