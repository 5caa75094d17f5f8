import type { ComparisonTable } from '../../answer/comparison-table.ts';
import type { Story } from '../../story/story.ts';
import type { ReplyFile } from '../reply.ts';
import type { Words } from '../words/words.ts';
import { altText, chartsOf } from './of-table.ts';
import { renderPng } from './png.ts';
import { chartSvg } from './svg.ts';

/** The charts of a comparison as PNG files, alt text and all; none where its figures cannot be drawn on one scale. */
export async function chartPictures(
  table: ComparisonTable,
  story: Story,
  words: Words,
  name = 'figures',
): Promise<ReplyFile[]> {
  const charts = chartsOf(table, story, words);
  return await Promise.all(
    charts.map(async (chart, at) => ({
      name: `${name}${at === 0 ? '' : `-${at + 1}`}.png`,
      data: await renderPng(chartSvg(chart)),
      description: altText(chart, story, words),
    })),
  );
}

/** The first chart of a comparison, for a file of its own; null where there is nothing to draw. */
export async function chartPng(
  table: ComparisonTable,
  story: Story,
  words: Words,
): Promise<Uint8Array | null> {
  const [chart] = chartsOf(table, story, words);
  return chart ? await renderPng(chartSvg(chart)) : null;
}
