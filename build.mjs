// Bundles src/ and commands/ into dist/, packages left outside, so that the command line starts in a blink.
import { cp, rm } from 'node:fs/promises';
import { build } from 'esbuild';

await rm('dist', { recursive: true, force: true });
await build({
  entryPoints: { main: 'src/main.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  packages: 'external',
  platform: 'node',
  target: 'node20',
  format: 'esm',
  chunkNames: '[name]-[hash]',
  sourcemap: true,
  logLevel: 'warning',
});
await cp('src/answer/weights/vectors.bin', 'dist/weights/vectors.bin');
