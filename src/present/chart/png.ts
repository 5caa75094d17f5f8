import { createRequire } from 'node:module';
import { family } from './svg.ts';

const zoom = 2;

/** The renderer and its fonts are loaded when the first chart is drawn, never before. */
function fontFiles(): string[] {
  const require = createRequire(import.meta.url);
  return ['DejaVuSans', 'DejaVuSans-Bold'].map((name) => require.resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`));
}

/** Charts drawn lately: the same question is asked again, and drawing costs more than all the rest of an answer. */
const drawn = new Map<string, Promise<Uint8Array>>();
const mostDrawn = 100;

/** An SVG of ours as a PNG at twice its size. */
export function renderPng(svg: string): Promise<Uint8Array> {
  const known = drawn.get(svg);
  drawn.delete(svg);
  const png = known ?? draw(svg);
  drawn.set(svg, png);
  png.catch(() => drawn.delete(svg));
  for (const [oldest] of drawn) {
    if (drawn.size <= mostDrawn) break;
    drawn.delete(oldest);
  }
  return png;
}

/** In another thread. Without its font files resvg would leave out every word and say nothing. */
async function draw(svg: string): Promise<Uint8Array> {
  const { renderAsync } = await import('@resvg/resvg-js');
  const image = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: zoom },
    font: { fontFiles: fontFiles(), loadSystemFonts: false, defaultFontFamily: family },
  });
  return image.asPng();
}
