import { readFileSync } from 'node:fs';
import type { Config } from '../config.ts';
import { refOf } from '../index/ref.ts';
import type { Library } from '../search/library.ts';
import { type Verdict, verdict } from '../store/verdict.ts';
import { type Span, textOf } from '../text/span.ts';
import { parseArguments } from './arguments.ts';
import { exit, UsageError } from './exit.ts';
import { openLibrary, withStore } from './library.ts';
import type { Subcommand } from './subcommand.ts';

export const feedbackCommand: Subcommand = {
  name: 'feedback',
  usage: 'feedback [FILE] [--server ID] > evaluation.jsonl',
  summary: "Turn readers' verdicts into an evaluation file.",
  details: [
    'FILE is what FEEDBACK_FILE named while the bot ran; without it, what the bot kept beside its stories.',
    '--server ID  with the stories of this Discord server',
    'Documents and questions, one JSON object a line, as `verbatim predict qa` reads them. What was right becomes the',
    'expected answer; what was wrong has none yet: look for "todo" and fill it in.',
  ],
  async run(args, config, terminal) {
    const { values, positionals } = parseArguments(args, { server: { type: 'string' } });
    const [file, ...more] = positionals;
    if (more.length > 0) throw new UsageError('feedback takes one file');
    const verdicts = file === undefined ? await keptVerdicts(config) : linesOf(file);
    const { stdout, stderr } = terminal;
    const library = await openLibrary(config, terminal, values.server);
    const { lines, skipped } = evaluationOf(verdicts, library);
    for (const line of lines) stdout.write(`${JSON.stringify(line)}\n`);
    if (skipped > 0) stderr.write(`verbatim: left out ${skipped} on stories that have changed since\n`);
    return exit.found;
  },
};

type Line = Verdict;
type Cited = Line['excerpts'][number];

async function keptVerdicts(config: Config): Promise<Line[]> {
  return await withStore(config, async (store) => {
    const found: Line[] = [];
    for await (const each of store.verdicts()) found.push(each);
    return found;
  });
}

function linesOf(file: string): Line[] {
  let raw: string;
  try {
    raw = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new UsageError(`${file} cannot be read: ${(cause as Error).message}`, { cause });
  }
  return raw
    .split('\n')
    .flatMap((line, at) => (line.trim() === '' ? [] : [lineOf(line, `${file}:${at + 1}`)]));
}

function lineOf(line: string, where: string): Line {
  try {
    return verdict.parse(JSON.parse(line));
  } catch (cause) {
    throw new UsageError(`${where} is not a line that the bot wrote`, { cause });
  }
}

/** Documents come before their questions; the same verdict on the same question counts once. */
function evaluationOf(lines: readonly Line[], library: Library): { lines: object[]; skipped: number } {
  const questions = new Map<string, object>();
  const stories = new Set<string>();
  let skipped = 0;
  for (const line of lines) {
    const places = [...(line.answer ? [line.answer] : []), ...line.excerpts];
    const story = places[0]?.story;
    if (story === undefined || !places.every((place) => holds(place, library))) {
      skipped++;
      continue;
    }
    for (const place of places) stories.add(place.story);
    const question = questionOf(line, story, library);
    const key = JSON.stringify(question);
    if (!questions.has(key))
      questions.set(key, { type: 'q', id: `feedback:${questions.size + 1}`, ...question });
  }
  const docs = [...stories].flatMap((id) => {
    const story = library.get(id)?.story;
    return story ? [{ type: 'doc', id, title: story.title, text: story.text }] : [];
  });
  return { lines: [...docs, ...questions.values()], skipped };
}

function holds({ story, ref, end }: Cited, library: Library): boolean {
  const entry = library.get(story);
  return entry !== undefined && refOf(entry) === ref && end <= entry.story.text.length;
}

function questionOf({ verdict, question, answer, excerpts }: Line, docId: string, library: Library): object {
  const asked = { docId, category: 'feedback', question };
  const spans = excerpts.map(({ start, end }) => ({ start, end }));
  if (verdict === 'wrong')
    return { ...asked, todo: 'was wrong', was: { answer: spanOf(answer), excerpts: spans } };
  if (answer === null) return { ...asked, answerable: false, answers: [], evidence: [], speaker: null };
  const text = textOf(library.get(answer.story)?.story.text ?? '', answer);
  return { ...asked, answerable: true, answers: [{ text, ...spanOf(answer) }], evidence: spans.slice(0, 1) };
}

const spanOf = (place: Cited | null): Span | null => place && { start: place.start, end: place.end };
