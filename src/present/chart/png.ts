import { createRequire } from 'node:module';
import { family } from './svg.ts';

const zoom = 2;

/** The renderer and its fonts are loaded when the first chart is drawn, never before. */
function fontFiles(): string[] {
  const require = createRequire(import.meta.url);
  return ['DejaVuSans', 'DejaVuSans-Bold'].map((name) => require.resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`));
}

/** An SVG of ours as a PNG at twice its size. Without its font files resvg would leave out every word and say nothing. */
export async function renderPng(svg: string): Promise<Uint8Array> {
  const { Resvg } = await import('@resvg/resvg-js');
  return new Resvg(svg, {
    fitTo: { mode: 'zoom', value: zoom },
    font: { fontFiles: fontFiles(), loadSystemFonts: false, defaultFontFamily: family },
  })
    .render()
    .asPng();
}
