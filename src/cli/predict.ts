import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { ask } from '../answer/ask.ts';
import { check } from '../answer/check.ts';
import { buildIndex } from '../index/build.ts';
import type { IndexedStory } from '../index/entry.ts';
import { Library } from '../search/library.ts';
import { composeStory } from '../story/compose.ts';
import { type Span, textOf } from '../text/span.ts';
import { parseArguments } from './arguments.ts';
import { exit, UsageError } from './exit.ts';
import type { Subcommand } from './subcommand.ts';
import type { Terminal } from './terminal.ts';

const tasks = ['qa', 'quotations', 'figures', 'check'] as const;
type Task = (typeof tasks)[number];

export const predictCommand: Subcommand = {
  name: 'predict',
  usage: `predict ${tasks.join('|')} [--archive] < in.jsonl > out.jsonl`,
  summary: 'Answer a file of documents and questions, one JSON object a line, to measure quality.',
  details: [
    'Documents: {"type":"doc","id","title","text"}; questions: {"type":"q","id","docId","question"};',
    'claims: {"type":"claim","id","docId","claim","speaker"}.',
    '--archive  search all documents, whatever docId a question names',
    'VERBATIM_REFUSAL=never in the environment answers every question, to measure ranking alone.',
  ],
  async run(args, config, terminal) {
    const { values, positionals } = parseArguments(args, { archive: { type: 'boolean', default: false } });
    const task = tasks.find((each) => each === positionals[0]);
    if (!task || positionals.length > 1) throw new UsageError(`predict takes one of ${tasks.join(', ')}`);
    await predict(task, { archive: values.archive, refusal: config.refusal }, terminal);
    return exit.found;
  },
};

const doc = z.object({ id: z.string().min(1), title: z.string().nullish(), text: z.string() });
const question = z.object({ id: z.string().min(1), docId: z.string().nullish(), question: z.string() });

const claim = z.object({
  id: z.string().min(1),
  docId: z.string().nullish(),
  claim: z.string(),
  speaker: z.string().nullish(),
});

type Doc = z.infer<typeof doc>;
type Request = z.infer<typeof question> | z.infer<typeof claim>;

/** Reads documents and questions as JSON lines, writes one prediction a question (or document), in input order. */
async function predict(
  task: Task,
  options: { archive: boolean; refusal: 'calibrated' | 'never' },
  { stdin, stdout }: Terminal,
): Promise<void> {
  const docs = new Map<string, IndexedStory>();
  const requests: Request[] = [];
  const write = async (value: unknown) => {
    if (!stdout.write(`${JSON.stringify(value)}\n`)) await once(stdout, 'drain');
  };
  let at = 0;
  for await (const line of createInterface({ input: stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    at++;
    if (line.trim() === '') continue;
    const item = itemOf(line, at);
    if (!('text' in item)) {
      requests.push(item);
    } else {
      const entry = indexDoc(item);
      if (task === 'quotations') await write({ id: item.id, quotes: quotationsOut(entry) });
      else if (task === 'figures') await write({ id: item.id, figures: figuresOut(entry) });
      else docs.set(item.id, entry);
    }
  }
  if (task !== 'qa' && task !== 'check') return;
  const all = new Library([...docs.values()]);
  const single = new Map<string, Library>();
  const libraryOf = (docId: string, asking: string): Library => {
    const entry = docs.get(docId);
    if (!entry) throw new UsageError(`${asking}: its document ${docId} is not among the lines read`);
    const known = single.get(docId) ?? new Library([entry]);
    single.set(docId, known);
    return known;
  };
  for (const request of requests) {
    const { id, docId } = request;
    const library = options.archive || !docId ? all : libraryOf(docId, id);
    if (task === 'qa' && 'question' in request) {
      await write({ id, ...answerOut(library, request.question, options.refusal) });
    } else if (task === 'check' && 'claim' in request) {
      await write({ id, ...checkOut(library, request) });
    }
  }
}

function itemOf(line: string, at: number): Doc | Request {
  let raw: unknown;
  try {
    raw = JSON.parse(line);
  } catch (cause) {
    throw new UsageError(`line ${at} is not JSON`, { cause });
  }
  const asked = question.safeParse(raw);
  if (asked.success) return asked.data;
  const claimed = claim.safeParse(raw);
  if (claimed.success) return claimed.data;
  const given = doc.safeParse(raw);
  if (given.success) return given.data;
  throw new UsageError(
    `line ${at} is neither a document {id, text}, a question {id, docId, question} nor a claim {id, docId, claim}`,
  );
}

function indexDoc({ id, title, text }: Doc): IndexedStory {
  return buildIndex(composeStory({ id, title: title ?? '', source: '' }, text));
}

function answerOut(library: Library, asked: string, refusal: 'calibrated' | 'never') {
  const spanOut = (story: string, { start, end }: Span) => {
    const text = library.get(story)?.story.text ?? '';
    return { start, end, text: textOf(text, { start, end }) };
  };
  if (asked.trim() === '') {
    return { status: 'not-in-story', confidence: 0, answer: null, speaker: null, excerpts: [] };
  }
  const answer = ask(library, { question: asked, refusal });
  const shown = answer.status === 'answered' ? answer.excerpts : answer.nearest;
  const excerpts = shown.slice(0, 5).map(({ story, span }) => ({ docId: story, ...spanOut(story, span) }));
  if (answer.status !== 'answered') {
    return { status: 'not-in-story', confidence: answer.confidence, answer: null, speaker: null, excerpts };
  }
  const { confidence, speaker } = answer;
  return {
    status: 'answered',
    confidence,
    answer: spanOut(answer.excerpts[0].story, answer.answer),
    speaker,
    excerpts,
  };
}

function checkOut(
  library: Library,
  { claim, speaker }: { claim: string; speaker?: string | null | undefined },
) {
  if (claim.trim() === '') return { verdict: 'not-in-story', excerpts: [], confidence: 0 };
  const { verdict, places, evidence, confidence } = check(library, { claim, speaker });
  const shown = places.length > 0 ? places : evidence.map(({ story, span }) => ({ story, ...span }));
  const excerpts = shown.map(({ story, start, end }) => {
    const text = library.get(story)?.story.text ?? '';
    return { docId: story, start, end, text: textOf(text, { start, end }) };
  });
  return { verdict, excerpts, confidence };
}

function quotationsOut({ story, reading }: IndexedStory) {
  return reading.quotations.map(({ start, end, kind, speaker }) => ({
    start,
    end,
    speaker: speaker?.name ?? null,
    kind,
    ...(speaker ? { mention: textOf(story.text, speaker.mention) } : {}),
  }));
}

function figuresOut({ story, reading }: IndexedStory) {
  const words = (span: Span | null) => (span ? textOf(story.text, span) : null);
  return reading.figures.map(({ start, end, value, kind, qualifier, what, claimant, scenario }) => ({
    start,
    end,
    value,
    kind,
    approx: qualifier,
    what: words(what),
    claimant: claimant?.name ?? null,
    ...(scenario ? { party: scenario.name } : {}),
  }));
}
