import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIEmbed,
  type APIEmbedField,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord-api-types/v10';
import type { ComparisonTable, FiguresAnswer } from '../answer/figures.ts';
import type { Library } from '../search/library.ts';
import { chartPictures } from './chart/pictures.ts';
import {
  claimOf,
  computedLine,
  escaped,
  linesOf,
  marked,
  printedOf,
  type SentenceFigures,
  wordsOf,
} from './figures-lines.ts';
import { encodePress } from './press.ts';
import { noPings, type Reply, type ReplyFile } from './reply.ts';
import { type FiguresWords, figuresWords } from './words/figures.ts';

export interface FiguresView {
  readonly story?: string | undefined;
  /** Page of the figures that stand in no table, from 0. */
  readonly page?: number | undefined;
  readonly private?: boolean | undefined;
}

type Found = Extract<FiguresAnswer, { status: 'found' }>;

const mostTables = 3;
const pageLength = 2_200;
const colour = 0x56b4e9;

/** The tables with their charts on the first page, then the other figures by kind, each with its sentence. */
export async function figuresReply(
  library: Library,
  answer: FiguresAnswer,
  view: FiguresView = {},
  words: FiguresWords = figuresWords,
): Promise<Reply> {
  const flags = view.private ? { flags: MessageFlags.Ephemeral } : {};
  if (answer.status !== 'found') {
    return { embeds: [emptyEmbed(answer, words)], ...flags, allowed_mentions: noPings };
  }
  const pages = pagesOf(answer, library, words);
  const page = Math.max(0, Math.min(view.page ?? 0, pages.length - 1));
  const tables = page === 0 ? await tableEmbeds(answer, library, words) : { embeds: [], files: [] };
  const others = pages[page];
  const embeds = [...tables.embeds, ...(others ? [{ color: colour, description: others }] : [])];
  const [first] = embeds;
  if (first) first.title = words.title(answer.about === null ? null : short(answer.about, 200));
  const last = embeds.at(-1);
  if (last) last.footer = { text: footerOf(answer, library, page, pages.length, words) };
  const buttons = buttonsOf(answer, view, page, pages.length, words);
  return {
    embeds,
    ...(buttons.length > 0 ? { components: buttons } : {}),
    ...(tables.files.length > 0 ? { files: tables.files } : {}),
    ...flags,
    allowed_mentions: noPings,
  };
}

function emptyEmbed(answer: Exclude<FiguresAnswer, Found>, words: FiguresWords): APIEmbed {
  const asked = escaped(short(answer.about ?? '', 200));
  if (answer.status === 'no-figures') return { color: colour, description: words.noFigures };
  const nearest = answer.nearest.map(({ name }) => `- ${escaped(name)}`).join('\n');
  return { color: colour, description: `${words.noMatch(asked)}\n\n${words.nearest}\n${nearest}` };
}

async function tableEmbeds(answer: Found, library: Library, words: FiguresWords) {
  const embeds: APIEmbed[] = [];
  const files: ReplyFile[] = [];
  for (const [at, table] of answer.tables.slice(0, mostTables).entries()) {
    const story = library.get(table.story)?.story;
    const [picture] = story ? await chartPictures(table, story, words, `figures-${at + 1}`) : [];
    if (picture) files.push(picture);
    embeds.push({ ...tableEmbed(table, library, words), ...(picture ? imageOf(picture) : {}) });
  }
  return { embeds, files };
}

const imageOf = ({ name }: ReplyFile): APIEmbed => ({ image: { url: `attachment://${name}` } });

/** A field a column: Discord sets them side by side on a desktop and below each other on a phone. */
function tableEmbed(table: ComparisonTable, library: Library, words: FiguresWords): APIEmbed {
  const columns = table.columns.slice(0, 6).map((column, at): APIEmbedField => {
    const cells = table.rows.slice(0, 8).map(({ label, cells }) => {
      const cell = cells[at];
      const name = escaped(short(label.name, 60));
      return cell
        ? `**${escaped(printedOf(library, cell))}** ${name} ${words.paragraph(cell.figure.paragraph)}`
        : `${words.none} ${name}`;
    });
    const claim = claimOf(
      table.rows.map(({ cells }) => cells[at] ?? null).filter((cell) => cell !== null),
      words,
    );
    return {
      name: short(escaped(column.label.name), 250),
      value: fitted([...cells, `-# ${escaped(short(claim, 200))}`], 1024),
      inline: true,
    };
  });
  const lines = table.computed.slice(0, 6).map((each) => escaped(computedLine(each, library, words)));
  const computed =
    lines.length > 0
      ? [
          {
            name: words.computed,
            value: fitted(
              lines.map((line) => `-# ${line}`),
              900,
            ),
          },
        ]
      : [];
  return { color: colour, fields: [...columns, ...computed], ...linkOf(table, library, words) };
}

/** The sentence that sets the figures against each other, where the story has one. */
function linkOf({ link, story: id }: ComparisonTable, library: Library, words: FiguresWords): APIEmbed {
  const story = library.get(id)?.story;
  const sentence = link && story?.sentences.find(({ start, end }) => start <= link.start && link.end <= end);
  if (!link || !story || !sentence || sentence.end - sentence.start > 400) return {};
  const shown = marked(story.text, sentence, [link]);
  return { description: `${words.compared} ${words.paragraph(sentence.paragraph)}\n> ${shown}` };
}

function pagesOf(answer: Found, library: Library, words: FiguresWords): string[] {
  const pages: string[] = [];
  let page = '';
  let heading = '';
  for (const { kind, sentences } of linesOf(answer.groups)) {
    for (const sentence of sentences) {
      const block = blockOf(sentence, library, words);
      if (page !== '' && page.length + block.length > pageLength) {
        pages.push(page.trim());
        page = '';
        heading = '';
      }
      if (heading !== kind) page += `\n**${words.kinds[kind]}**\n`;
      heading = kind;
      page += block;
    }
  }
  if (page.trim() !== '') pages.push(page.trim());
  return pages;
}

const longestSentence = 600;

function blockOf(
  { story: id, figures, paragraph, sentence }: SentenceFigures,
  library: Library,
  words: FiguresWords,
) {
  const text = library.get(id)?.story.text ?? '';
  const highlights = figures.map(({ printed }) => printed);
  const claim = `-# ${words.paragraph(paragraph)} · ${escaped(short(claimOf(figures, words), 200))}`;
  if (sentence.end - sentence.start <= longestSentence) {
    return `> ${marked(text, sentence, highlights)}\n${claim}\n`;
  }
  const each = figures.map((figure) => {
    const what = figure.figure.what ? ` ${escaped(wordsOf(library, id, figure.figure.what))}` : '';
    return `**${escaped(printedOf(library, figure))}**${what}`;
  });
  return `> ${each.join(' · ').slice(0, 1_500)}\n${claim}\n`;
}

function footerOf(answer: Found, library: Library, page: number, pages: number, words: FiguresWords): string {
  const ids = [
    ...answer.tables.map(({ story }) => story),
    ...answer.groups.flatMap(({ figures }) => figures.map(({ story }) => story)),
  ];
  const sources = [...new Set(ids)].slice(0, 3).map((id) => {
    const story = library.get(id)?.story;
    return [story?.title, story?.source].filter(Boolean).join(' · ');
  });
  return [...sources, ...(pages > 1 ? [words.page(page + 1, pages)] : [])].join(' | ').slice(0, 500);
}

function buttonsOf(
  { about }: Found,
  { story }: FiguresView,
  page: number,
  pages: number,
  words: FiguresWords,
): APIActionRowComponent<APIButtonComponentWithCustomId>[] {
  if (pages < 2) return [];
  const button = (label: string, to: number): APIButtonComponentWithCustomId => ({
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label,
    custom_id: encodePress('figures', [to, story ?? '', about ?? '']),
    disabled: to < 0 || to >= pages,
  });
  try {
    const components = [button(words.previous, page - 1), button(words.next, page + 1)];
    return [{ type: ComponentType.ActionRow, components }];
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

/** Whole lines only, as many as fit. */
function fitted(lines: readonly string[], most: number): string {
  let all = '';
  for (const line of lines) {
    if (all.length + line.length + 1 > most) break;
    all += `${line}\n`;
  }
  return all.trim() || '–';
}

const short = (text: string, most: number) =>
  text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
