import type { APIEmbed, APIEmbedField } from 'discord-api-types/v10';
import type { ComparisonTable } from '../answer/comparison-table.ts';
import type { FiguresAnswer } from '../answer/figures.ts';
import type { StatedFigure } from '../answer/stated.ts';
import type { Library } from '../search/library.ts';
import type { Story } from '../story/story.ts';
import type { Span } from '../text/span.ts';
import { messageOf, pressButton } from './buttons.ts';
import { chartPictures } from './chart/pictures.ts';
import { claimOf, computedLine, countedSpan, linesOf, type SentenceFigures } from './figures-lines.ts';
import { limits } from './limits.ts';
import { linkTo } from './link.ts';
import { escapedLabel, escapeMarkdown, label } from './markdown.ts';
import type { Reply, ReplyFile } from './reply.ts';
import { markdownOf } from './verbatim.ts';
import { en } from './words/en.ts';
import type { Words } from './words/words.ts';

export interface FiguresView {
  readonly story?: string | undefined;
  /** Page of the figures that stand in no table, from 0. */
  readonly page?: number | undefined;
  /** Only the user sees the reply. */
  readonly hidden?: boolean | undefined;
}

type Found = Extract<FiguresAnswer, { status: 'found' }>;

const most = { tables: 3, columns: 6, rows: 8, computed: 6 } as const;
/** Room for the figures that stand in no table; less beside tables, so that all embeds stay below Discord's sum. */
const pageLength = 2_000;
const tableLength = 1_200;
const colour = 0x56b4e9;

/** The tables with their charts on the first page, then the other figures by kind, each with its sentence. */
export async function figuresReply(
  library: Library,
  answer: FiguresAnswer,
  view: FiguresView = {},
  words: Words = en,
): Promise<Reply> {
  const hidden = view.hidden ?? false;
  if (answer.status !== 'found')
    return messageOf({ embed: emptyEmbed(answer, words), buttons: [], hidden }, words);
  const pages = pagesOf(answer, library, words);
  const page = Math.max(0, Math.min(view.page ?? 0, pages.length - 1));
  const tables = page === 0 ? await tableEmbeds(answer, library, words) : { embeds: [], files: [] };
  const others = pages[page];
  const embeds = [...tables.embeds, ...(others ? [{ color: colour, description: others }] : [])];
  const [first = {}] = embeds;
  first.title = words.figures.title(answer.about === null ? null : escapedLabel(answer.about, 100));
  const last = embeds.at(-1);
  if (last) last.footer = { text: footerOf(answer, library, page, pages.length, words) };
  const state = stateOf(answer, view);
  const buttons = [state ? pageButtons(state, page, pages.length, words) : []];
  const share = state ? (['figures', 'share', page, ...state] as const) : undefined;
  return {
    ...messageOf({ embed: first, buttons, hidden, share }, words),
    embeds,
    ...(tables.files.length > 0 ? { files: tables.files } : {}),
  };
}

function emptyEmbed(answer: Exclude<FiguresAnswer, Found>, words: Words): APIEmbed {
  if (answer.status === 'no-figures') return { color: colour, description: words.figures.noFigures };
  const says = words.figures.noMatch(escapedLabel(answer.about ?? '', 200));
  const nearest = answer.nearest.map(({ name }) => `- ${escapedLabel(name, 150)}`);
  return { color: colour, description: [says, '', words.figures.nearest, ...nearest].join('\n') };
}

async function tableEmbeds(answer: Found, library: Library, words: Words) {
  const embeds: APIEmbed[] = [];
  const files: ReplyFile[] = [];
  for (const [at, table] of answer.tables.slice(0, most.tables).entries()) {
    const story = library.get(table.story)?.story;
    if (!story) continue;
    const [picture] = await chartPictures(table, story, words, `figures-${at + 1}`);
    if (picture) files.push(picture);
    const image = picture ? { image: { url: `attachment://${picture.name}` } } : {};
    embeds.push({ ...tableEmbed(table, story, library, words), ...image });
  }
  return { embeds, files };
}

/** A field a column: Discord sets them side by side on a desktop and below each other on a phone. */
function tableEmbed(table: ComparisonTable, story: Story, library: Library, words: Words): APIEmbed {
  const shown = table.columns.slice(0, most.columns);
  const room = Math.floor(tableLength / shown.length);
  const columns = shown.map((column, at): APIEmbedField => {
    const cells = table.rows.slice(0, most.rows).map(({ label: row, cells }) => {
      const cell = cells[at];
      return cell ? cellLine(cell, story, words) : `${words.figures.none} ${escapedLabel(row.name, 60)}`;
    });
    const stated = table.rows.map(({ cells }) => cells[at] ?? null).filter((cell) => cell !== null);
    const claim = `-# ${escapedLabel(claimOf(stated, words.figures), 120)}`;
    return { name: escapedLabel(column.label.name, 120), value: fitted(cells, room, claim), inline: true };
  });
  const lines = table.computed
    .slice(0, most.computed)
    .map((each) => `-# ${escapeMarkdown(computedLine(each, library, words.figures))}`);
  const computed = lines.length > 0 ? [{ name: words.figures.computed, value: fitted(lines, 600) }] : [];
  return { color: colour, fields: [...columns, ...computed], ...linkOf(table, story, words) };
}

/** "**200** Palestinians serving life sentences ¶6": the story's own words, with where they stand. */
function cellLine(cell: StatedFigure, story: Story, words: Words): string {
  return `${markdownOf(story, countedSpan(cell, story), [cell.printed])} ${citation(story, cell.excerpt.paragraph, cell.excerpt.span, words)}`;
}

/** The sentence that sets the figures against each other, where the story has one. */
function linkOf({ link }: ComparisonTable, story: Story, words: Words): APIEmbed {
  const sentence = link && story.sentences.find(({ start, end }) => start <= link.start && link.end <= end);
  if (!link || !sentence || sentence.end - sentence.start > 320) return {};
  const cited = citation(story, sentence.paragraph, sentence, words);
  return { description: `${words.figures.compared} ${cited}\n> ${markdownOf(story, sentence, [link])}` };
}

function citation(story: Story, paragraph: number, span: Span, words: Words): string {
  const shown = words.excerpt.paragraph(paragraph + 1);
  const link = linkTo(story, span, 160);
  return link ? `[${shown}](${link})` : shown;
}

function pagesOf(answer: Found, library: Library, words: Words): string[] {
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
      if (heading !== kind) page += `\n**${words.figures.kinds[kind]}**\n`;
      heading = kind;
      page += block;
    }
  }
  return page === '' ? pages : [...pages, page.trim()];
}

const longestSentence = 600;

function blockOf(
  { story: id, figures, paragraph, sentence }: SentenceFigures,
  library: Library,
  words: Words,
) {
  const story = library.get(id)?.story;
  if (!story) return '';
  const claim = escapedLabel(claimOf(figures, words.figures), 150);
  const cited = `-# ${citation(story, paragraph, sentence, words)} · ${claim}\n`;
  const whole = markdownOf(
    story,
    sentence,
    figures.map(({ printed }) => printed),
  );
  if (whole.length <= longestSentence) return `> ${whole}\n${cited}`;
  const each = figures.map((figure) => markdownOf(story, countedSpan(figure, story), [figure.printed]));
  return `> ${fitted(each, longestSentence).replaceAll('\n', '\n> ')}\n${cited}`;
}

function footerOf(answer: Found, library: Library, page: number, pages: number, words: Words): string {
  const ids = [
    ...answer.tables.map(({ story }) => story),
    ...answer.groups.flatMap(({ figures }) => figures.map(({ story }) => story)),
  ];
  const sources = [...new Set(ids)].slice(0, 2).map((id) => {
    const story = library.get(id)?.story;
    return label([story?.title, story?.source].filter(Boolean).join(' · '), 150);
  });
  const unseen = answer.tables.length - most.tables;
  const more = unseen > 0 ? [words.figures.more(unseen)] : [];
  const place = pages > 1 ? [words.quote.page(page + 1, pages)] : [];
  return [...sources, ...more, ...place].join(' | ');
}

/** No buttons where the topic is too long for a button's state: the user narrows it instead. */
/** What a button must hold to make this reply anew; null where it does not fit into one. */
function stateOf({ about }: Found, { story }: FiguresView): readonly [story: string, about: string] | null {
  const state = [story ?? '', about ?? ''] as const;
  const room = limits.button.customId - 32;
  return state.map(encodeURIComponent).join(':').length > room ? null : state;
}

function pageButtons(state: readonly string[], page: number, pages: number, words: Words) {
  if (pages < 2) return [];
  const button = (text: string, to: number) =>
    pressButton(text, 'figures', [to, ...state], to < 0 || to >= pages);
  return [button(words.button.previous, page - 1), button(words.button.next, page + 1)];
}

/** Whole lines only, as many as fit before the last one. */
function fitted(lines: readonly string[], room: number, last?: string): string {
  const ending = last === undefined ? '' : `\n${last}`;
  let all = '';
  for (const line of lines) {
    if (all.length + line.length + 1 + ending.length > room) break;
    all += `${all === '' ? '' : '\n'}${line}`;
  }
  return (all + ending).trim() || '–';
}
