import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Chart, shapeOf } from '../../../src/present/chart/chart.ts';
import { renderPng } from '../../../src/present/chart/png.ts';
import { chartSvg } from '../../../src/present/chart/svg.ts';
import { widthOf, wrap } from '../../../src/present/chart/wrap.ts';
import type { Qualifier } from '../../../src/reading/reading.ts';

const bar = (
  value: Parameters<typeof shapeOf>[0]['value'],
  printed: string,
  qualifier: Qualifier = 'exact',
) => ({
  value,
  printed,
  qualifier,
});
const chart = (label: string): Chart => ({
  series: [
    { name: 'Now', note: 'as claimed by A' },
    { name: 'Before', note: 'as claimed by B' },
  ],
  groups: [{ label, bars: [bar(200, '200'), bar(125, '125')] }],
  notes: ['The Courier'],
});

describe('a chart', () => {
  it('draws ranges as whiskers, bounds from below open, bounds from above hollow', () => {
    expect(shapeOf(bar([30, 45], '30 to 45', 'range'))).toEqual({ form: 'whisker', from: 30, to: 45 });
    expect(shapeOf(bar(60, 'more than 60', 'more-than'))).toEqual({ form: 'open', to: 60 });
    expect(shapeOf(bar([60, null], '60 or more', 'more-than'))).toEqual({ form: 'open', to: 60 });
    expect(shapeOf(bar(40, 'up to 40', 'up-to'))).toEqual({ form: 'hollow', to: 40 });
    expect(shapeOf(bar([null, 40], 'under 40', 'less-than'))).toEqual({ form: 'hollow', to: 40 });
    expect(shapeOf(bar(null, 'dozens', 'about'))).toEqual({ form: 'none' });
  });

  it('draws lengths in proportion to the values', () => {
    const widths = [...chartSvg(chart('prisoners')).matchAll(/width="([\d.]+)" height="24" fill="#/g)].map(
      ([, width]) => Number(width),
    );
    expect(widths).toHaveLength(2);
    expect((widths[0] ?? 0) / (widths[1] ?? 1)).toBeCloseTo(200 / 125, 5);
  });

  it('prints values as the story does', () => {
    expect(chartSvg(chart('prisoners'))).toContain('>200</text>');
  });

  it('wraps long labels and marks what is left out', () => {
    const lines = wrap('kilometres of paved road between the northern districts and the coast', 15, 120, 3);
    expect(lines).toHaveLength(3);
    expect(lines[2]).toMatch(/…$/);
    for (const line of lines) expect(widthOf(line, 15)).toBeLessThanOrEqual(120);
  });

  it('really draws its words: pixels where the label is', async () => {
    const blank = await pixels(chart(''));
    const labelled = await pixels(chart('prisoners'));
    expect(labelled.width).toBe(1120);
    const inkIn = ({ data, width }: typeof blank, left: number, right: number) => {
      let bright = 0;
      for (let at = 0; at < data.length; at += 4) {
        const x = (at / 4) % width;
        if (x >= left && x < right && (data[at] ?? 0) > 200 && (data[at + 1] ?? 0) > 200) bright++;
      }
      return bright;
    };
    const labels = [120, 386] as const;
    expect(inkIn(labelled, ...labels) - inkIn(blank, ...labels)).toBeGreaterThan(500);
  });

  it('takes any label', async () => {
    const unit = fc.string({ unit: 'binary', maxLength: 60 });
    const hostile = fc.oneof(
      unit,
      fc.constantFrom('</text><script>', '\u202Eabc', '\ud800', '\u0000\u0007', '&<>"\'', ']]>'),
    );
    const value = fc.oneof(
      fc.double(),
      fc.constant(null),
      fc.tuple(fc.option(fc.double()), fc.option(fc.double())),
    );
    await fc.assert(
      fc.asyncProperty(hostile, hostile, hostile, value, async (label, printed, name, number) => {
        const svg = chartSvg({
          series: [{ name, note: label }],
          groups: [{ label, bars: [bar(number, printed), null] }],
          notes: [name],
        });
        expect(svg).not.toMatch(/NaN|Infinity|undefined|\u202e/);
        const png = await renderPng(svg);
        expect(png.length).toBeGreaterThan(100);
      }),
      { numRuns: 40 },
    );
  });
});

async function pixels(of: Chart) {
  const { Resvg } = await import('@resvg/resvg-js');
  const png = await renderPng(chartSvg(of));
  const size = Buffer.from(png);
  const image = `<svg xmlns="http://www.w3.org/2000/svg" width="${size.readUInt32BE(16)}" height="${size.readUInt32BE(20)}"><image width="100%" height="100%" href="data:image/png;base64,${size.toString('base64')}"/></svg>`;
  const drawn = new Resvg(image).render();
  return { data: drawn.pixels, width: drawn.width };
}
