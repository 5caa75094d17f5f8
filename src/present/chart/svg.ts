import type { Bar, Chart, Shape } from './chart.ts';
import { shapeOf } from './chart.ts';
import { escapeXml, plain } from './plain.ts';
import { widthOf, wrap } from './wrap.ts';

/** The shipped family; another name would fall back to nothing. */
export const family = 'DejaVu Sans';

/** Okabe and Ito's colours that stand out from the dark card, told apart by the colour-blind too. */
const palette = ['#56B4E9', '#E69F00', '#009E73', '#F0E442', '#CC79A7', '#D55E00'] as const;
const ink = { card: '#1e1f22', text: '#f2f3f5', soft: '#b5bac1', line: '#4e5058' } as const;

const width = 560;
const margin = 20;
const labels = 172;
const gutter = 14;
const bars = { left: margin + labels + gutter, right: width - margin };

/** Denser the more there is to draw, so that the picture stays wide rather than tall. */
interface Density {
  readonly bar: number;
  readonly gap: number;
  readonly between: number;
  readonly size: number;
}

const densityOf = (count: number): Density =>
  count <= 6
    ? { bar: 24, gap: 6, between: 20, size: 15 }
    : count <= 12
      ? { bar: 20, gap: 4, between: 15, size: 14 }
      : { bar: 16, gap: 3, between: 11, size: 13 };

/** The chart as an SVG document with a card of its own, so that it reads on any background. Takes any label. */
export function chartSvg(chart: Chart): string {
  const density = densityOf(chart.groups.length * chart.series.length);
  const scale = scaleOf(chart);
  const parts: string[] = [];
  let y = margin;
  y = drawLegend(chart, y, parts);
  const top = y - 4;
  for (const group of chart.groups) y = drawGroup(group, y, density, scale, parts);
  y -= density.between;
  parts.push(axis(scale.zero, top, y + 4));
  y += 22;
  y += drawNotes(chart.notes, y, parts);
  const height = Math.ceil(y + margin - 4);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${family}">`,
    `<rect width="${width}" height="${height}" rx="10" fill="${ink.card}"/>`,
    ...parts,
    '</svg>',
  ].join('\n');
}

interface Scale {
  /** Where zero lies; right of the left edge only if a value is negative. */
  readonly zero: number;
  at(value: number): number;
}

function scaleOf({ groups }: Chart): Scale {
  const all = groups.flatMap((group) => group.bars.filter((bar) => bar !== null));
  const ends = all.flatMap((bar) => endsOf(shapeOf(bar)));
  const low = Math.min(0, ...ends);
  const high = Math.max(0, ...ends);
  const range = high - low || 1;
  const room = Math.max(80, bars.right - bars.left - widest(all));
  const at = (value: number) => round(bars.left + ((value - low) / range) * room);
  return { zero: at(0), at };
}

function endsOf(shape: Shape): number[] {
  if (shape.form === 'none') return [];
  return shape.form === 'whisker' ? [shape.from, shape.to] : [shape.to];
}

const valueSize = 15;
const mostValueWidth = 200;
const openTail = 16;

/** Room that the printed values need right of the longest bar. */
const widest = (all: readonly Bar[]): number =>
  Math.min(
    mostValueWidth,
    Math.max(0, ...all.map(({ printed }) => widthOf(plain(printed), valueSize, true))),
  ) +
  openTail +
  10;

function drawLegend({ series }: Chart, top: number, parts: string[]): number {
  let y = top;
  for (const [index, { name, note }] of series.entries()) {
    const lines = wrap(plain(name), 15, width - 2 * margin - 24, 2, true);
    parts.push(`<rect x="${margin}" y="${y + 1}" width="14" height="14" rx="3" fill="${colourOf(index)}"/>`);
    for (const line of lines) {
      parts.push(words(line, margin + 24, y + 13, 15, ink.text, true));
      y += 19;
    }
    for (const line of wrap(plain(note), 13, width - 2 * margin - 24, 2)) {
      parts.push(words(line, margin + 24, y + 12, 13, ink.soft));
      y += 17;
    }
    y += 6;
  }
  return y + 10;
}

function drawGroup(
  group: Chart['groups'][number],
  top: number,
  density: Density,
  scale: Scale,
  parts: string[],
): number {
  const line = density.size + 4;
  const lines = wrap(plain(group.label), density.size, labels, 4);
  const drawn = group.bars.length * (density.bar + density.gap) - density.gap;
  const height = Math.max(drawn, lines.length * line);
  const first = top + (height - lines.length * line) / 2 + density.size - 1;
  for (const [index, text] of lines.entries()) {
    parts.push(words(text, margin + labels, first + index * line, density.size, ink.text, false, 'end'));
  }
  let y = top + (height - drawn) / 2;
  for (const [index, bar] of group.bars.entries()) {
    if (bar) drawBar(bar, y, density, scale, colourOf(index), parts);
    else parts.push(words('–', scale.zero + 8, y + density.bar / 2 + 5, density.size, ink.soft));
    y += density.bar + density.gap;
  }
  return top + height + density.between;
}

function drawBar(bar: Bar, y: number, density: Density, scale: Scale, colour: string, parts: string[]) {
  const shape = shapeOf(bar);
  const end = drawShape(shape, y, density.bar, scale, colour, parts);
  const printed = plain(bar.printed);
  const size = fitting(printed, Math.min(valueSize, density.size + 1), bars.right - end - 8);
  parts.push(words(printed, end + 8, y + density.bar / 2 + size * 0.36, size, ink.text, true));
}

/** A value is made smaller where it lacks room, never cut: half a number is another number. */
const fitting = (text: string, size: number, room: number): number =>
  round(Math.min(size, (size * Math.max(room, 40)) / Math.max(1, widthOf(text, size, true))));

/** Draws a figure and says how far right it reaches. */
function drawShape(
  shape: Shape,
  y: number,
  tall: number,
  scale: Scale,
  colour: string,
  parts: string[],
): number {
  if (shape.form === 'none') return scale.zero;
  const vouched = shape.form === 'whisker' ? shape.from : shape.to;
  const left = Math.min(scale.zero, scale.at(vouched));
  const right = Math.max(scale.zero, scale.at(vouched), left + 2);
  const box = `x="${left}" y="${y}" width="${right - left}" height="${tall}"`;
  if (shape.form === 'hollow') {
    parts.push(
      `<rect x="${left + 1}" y="${y + 1}" width="${Math.max(1, right - left - 2)}" height="${tall - 2}" fill="${colour}" fill-opacity="0.18" stroke="${colour}" stroke-width="2" stroke-dasharray="5 3"/>`,
    );
    return right;
  }
  parts.push(`<rect ${box} fill="${colour}"/>`);
  if (shape.form === 'whisker') return drawWhisker(right, scale.at(shape.to), y, tall, colour, parts);
  return shape.form === 'open' ? drawOpenEnd(right, y, tall, colour, parts) : right;
}

function drawWhisker(
  from: number,
  to: number,
  y: number,
  tall: number,
  colour: string,
  parts: string[],
): number {
  const middle = y + tall / 2;
  const cap = tall * 0.3;
  parts.push(
    `<rect x="${from}" y="${y}" width="${Math.max(0, to - from)}" height="${tall}" fill="${colour}" fill-opacity="0.22"/>`,
    `<path d="M${from} ${middle}H${to}M${to} ${middle - cap}V${middle + cap}" stroke="${colour}" stroke-width="2.5" fill="none"/>`,
  );
  return to;
}

/** No right edge: the bar goes on, nobody knows how far. */
function drawOpenEnd(from: number, y: number, tall: number, colour: string, parts: string[]): number {
  const steps = [0.6, 0.35, 0.15];
  const step = (openTail - 1) / steps.length;
  for (const [index, opacity] of steps.entries()) {
    parts.push(
      `<rect x="${from + 1.5 + index * step}" y="${y}" width="${step - 1.5}" height="${tall}" fill="${colour}" fill-opacity="${opacity}"/>`,
    );
  }
  return from + openTail;
}

function drawNotes(notes: readonly string[], y: number, parts: string[]): number {
  const lines = notes.flatMap((note) => wrap(plain(note), 12, width - 2 * margin, 2));
  for (const [index, line] of lines.entries()) {
    parts.push(words(line, margin, y + 10 + index * 16, 12, ink.soft));
  }
  return lines.length * 16;
}

const axis = (x: number, top: number, bottom: number): string =>
  `<line x1="${round(x)}" y1="${round(top)}" x2="${round(x)}" y2="${round(bottom)}" stroke="${ink.line}" stroke-width="1.5"/>`;

const colourOf = (index: number): string => palette[index % palette.length] ?? palette[0];

const words = (
  text: string,
  x: number,
  y: number,
  size: number,
  fill: string,
  bold = false,
  anchor: 'start' | 'end' = 'start',
): string =>
  `<text x="${round(x)}" y="${round(y)}" font-size="${size}" fill="${fill}"${bold ? ' font-weight="bold"' : ''}${anchor === 'end' ? ' text-anchor="end"' : ''}>${escapeXml(text)}</text>`;

const round = (value: number) => Math.round(value * 10) / 10;
