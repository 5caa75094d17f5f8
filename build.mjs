// Bundles src/ and commands/ into dist/, packages left outside, so that the command line starts in a blink;
// and the page of the playground, its packages with it, into dist/playground/.
import { cp, rm } from 'node:fs/promises';
import { build } from 'esbuild';

await rm('dist', { recursive: true, force: true });
// Small packages are bundled: finding and reading their hundreds of files costs more than running them. Those that load
// files or threads of their own, and those that only some commands need, stay outside.
const outside = [
  'discord.js',
  'dotenv',
  'wink-nlp',
  'wink-eng-lite-web-model',
  '@resvg/resvg-js',
  'dejavu-fonts-ttf',
  'pg',
  'pino',
  'prom-client',
  'yaml',
  '@mozilla/readability',
  'linkedom',
  'feedsmith',
  'marked',
  'ipaddr.js',
];

await build({
  entryPoints: { main: 'src/main.ts', shard: 'src/cli/shard.ts', thread: 'src/intake/thread.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  external: outside,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  chunkNames: '[name]-[hash]',
  sourcemap: true,
  logLevel: 'warning',
});
for (const table of ['vectors.bin', 'kinds.bin', 'WORDNET-LICENSE.txt'])
  await cp(`src/answer/weights/${table}`, `dist/weights/${table}`);
await cp('src/store/postgres/migrations', 'dist/migrations', { recursive: true });

const page = 'src/playground/page';
await build({
  entryPoints: { page: `${page}/main.ts`, style: `${page}/page.css` },
  outdir: 'dist/playground',
  bundle: true,
  minify: true,
  platform: 'browser',
  target: ['chrome120', 'firefox121', 'safari17'],
  format: 'esm',
  loader: { '.woff2': 'file' },
  assetNames: '[name]',
  tsconfig: `${page}/tsconfig.json`,
  legalComments: 'linked',
  logLevel: 'warning',
});
for (const file of ['index.html', 'bot.svg', 'you.svg'])
  await cp(`${page}/${file}`, `dist/playground/${file}`);
