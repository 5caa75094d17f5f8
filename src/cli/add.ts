import type { Config } from '../config.ts';
import type { Article } from '../source/found.ts';
import type { Gathered } from '../source/gather.ts';
import { idFor } from '../source/id.ts';
import { standingOf } from '../source/standing.ts';
import { StoreError } from '../store/error.ts';
import { parseArguments } from './arguments.ts';
import { exit, UsageError } from './exit.ts';
import { foundIn } from './found-in.ts';
import { openStore } from './library.ts';
import { ownerOf } from './owner.ts';
import { type Progress, progressOn } from './progress.ts';
import type { Shelf } from './shelf.ts';
import type { Subcommand } from './subcommand.ts';
import type { Terminal } from './terminal.ts';

const options = {
  to: { type: 'string' },
  server: { type: 'string' },
  source: { type: 'string' },
  title: { type: 'string' },
  charset: { type: 'string' },
  limit: { type: 'string', default: '20' },
  anyway: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  loopback: { type: 'boolean', default: false },
} as const;

export const addCommand: Subcommand = {
  name: 'add',
  usage: 'add FILE|URL|FEED…',
  summary: 'Add stories: files, web pages, feeds.',
  details: [
    'FILE   plain text, Markdown, HTML or a feed, at most 2 MB',
    'URL    a page or a feed (RSS, Atom, JSON Feed) on the public internet, https only',
    '--server ID     for this Discord server alone; for everyone unless given',
    '--to DIR        into a knowledge folder (stories/ and index/ in it) in place of the store',
    '--source NAME   whose story it is, where it does not say or says it wrongly',
    '--title TITLE   its headline, for a single story',
    '--charset NAME  its character set, where it does not say or says it wrongly',
    '--limit N       entries taken of a feed, from its top (20)',
    '--anyway        also what is there already in nearly the same words',
    '--dry-run       read and report, write nothing',
    '--loopback      also http, to this machine, for trying things out',
    'A story that is there already is skipped, one that was told further replaces its old text.',
    'Exit code: 0 all is there now, 1 something could not be read, 2 wrong usage.',
  ],
  async run(args, config, terminal) {
    const { values, positionals } = parseArguments(args, options);
    if (positionals.length === 0) throw new UsageError('say what to add: files or addresses');
    if (values.title && positionals.length > 1) throw new UsageError('--title is for a single story');
    const entries = Number(values.limit);
    if (!Number.isInteger(entries) || entries < 1) throw new UsageError('--limit takes a number from 1 up');
    // Loaded when it is needed: the parsers would slow every other command down.
    const { gather } = await import('../source/gather.ts');
    const { isKnown } = await import('./shelf.ts');
    const shelf = await shelfOf(values, config);
    const progress = progressOn(terminal.stderr, positionals.length);
    const adding = new Adding(shelf, terminal, progress, values.anyway, values['dry-run']);
    const { title, source, charset, loopback } = values;
    const known = (address: string) => isKnown(shelf, address);
    try {
      for (const [at, each] of positionals.entries()) {
        progress.at(at, each);
        const gathered = gather(each, { title, source, charset, loopback, entries, known });
        for await (const found of gathered) await adding.take(found);
      }
    } finally {
      progress.end();
      await shelf.close();
    }
    return adding.end();
  },
};

async function shelfOf(
  {
    to,
    server,
    'dry-run': dry,
  }: { to?: string | undefined; server?: string | undefined; 'dry-run': boolean },
  config: Config,
): Promise<Shelf> {
  if (to !== undefined && server !== undefined) throw new UsageError('--to and --server exclude each other');
  const owner = ownerOf(server);
  const { knowledgeShelf, storeShelf } = await import('./shelf.ts');
  if (to !== undefined) return knowledgeShelf(to, dry);
  const { knowledge } = config;
  const folder = config.database === undefined ? config.data : null;
  return await storeShelf(() => openStore(config), owner, { knowledge, folder, dry });
}

const verbs = { added: 'would add', updated: 'would update' } as const;

/** Keeps what was found, says what became of it, and counts. */
class Adding {
  readonly #shelf: Shelf;
  readonly #terminal: Terminal;
  readonly #progress: Progress;
  readonly #anyway: boolean;
  readonly #dry: boolean;
  readonly #counts = { added: 0, updated: 0, skipped: 0, refused: 0 };

  constructor(shelf: Shelf, terminal: Terminal, progress: Progress, anyway: boolean, dry: boolean) {
    this.#shelf = shelf;
    this.#terminal = terminal;
    this.#progress = progress;
    this.#anyway = anyway;
    this.#dry = dry;
  }

  async take(found: Gathered): Promise<void> {
    if (found.kind === 'feed') {
      this.#progress.line(
        `${found.from}: a feed, ${JSON.stringify(found.title)}, ${entriesOf(found.entries)}`,
      );
    } else if (found.kind === 'known') this.#skip(found.from, 'is there already');
    else if (found.kind === 'refused') {
      this.#counts.refused++;
      this.#progress.line(`refused ${found.from}: ${found.error.message}`);
    } else await this.#place(found.from, found.article);
  }

  /** What came of it all, said in a line; the process's exit code. */
  end(): number {
    const { added, updated, skipped, refused } = this.#counts;
    const parts = [`${added} added`, `${updated} updated`, `${skipped} skipped`, `${refused} refused`];
    const note = this.#dry ? ' (dry run: nothing was written)' : '';
    this.#terminal.stderr.write(`${parts.join(', ')}${note}\n`);
    return refused > 0 ? exit.notInStory : exit.found;
  }

  /** Another process may put stories there at the same time: then its place is looked for anew. */
  async #place(from: string, article: Article): Promise<void> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.#placeOnce(from, article);
      } catch (error) {
        if (!(error instanceof StoreError && error.fault === 'conflict') || tries === 5) throw error;
        await this.#shelf.again();
      }
    }
  }

  async #placeOnce(from: string, article: Article): Promise<void> {
    const stands = standingOf(article, [...this.#shelf.known.values()]);
    if (stands.kind === 'update') await this.#put('updated', stands.id, article);
    else if (stands.kind === 'new' || this.#anyway) await this.#put('added', this.#freshId(article), article);
    else if (stands.kind === 'same') this.#skip(from, `is there already as ${stands.id}`);
    else {
      const share = Math.floor(stands.likeness * 100);
      this.#skip(from, `says the same as ${stands.id} in ${share} % of its words; --anyway adds it`);
    }
  }

  async #put(what: 'added' | 'updated', id: string, article: Article): Promise<void> {
    const entry = await this.#shelf.put(id, article);
    this.#counts[what]++;
    this.#progress.line(`${id}: ${foundIn(entry)}`);
    const verb = this.#dry ? verbs[what] : what;
    this.#terminal.stdout.write(`${verb} ${id}: ${article.title} (${article.source})\n`);
  }

  #freshId({ title }: Article): string {
    return idFor(title, (id) => this.#shelf.known.has(id));
  }

  #skip(from: string, why: string): void {
    this.#counts.skipped++;
    this.#progress.line(`skipped ${from}: ${why}`);
  }
}

const entriesOf = (count: number) => (count === 1 ? '1 entry' : `${count} entries`);
