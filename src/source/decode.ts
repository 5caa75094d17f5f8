import { TextDecoder } from 'node:util';
import { SourceError } from './error.ts';

/** Most bytes that a source may have. */
export const maxBytes = 2_000_000;

/** What files begin with that people take for text. */
const signatures: readonly (readonly [start: string, what: string])[] = [
  ['%PDF-', 'a PDF'],
  ['PK\u0003\u0004', 'a Word, OpenDocument or zip file'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Word file'],
  ['{\\rtf', 'an RTF file'],
  ['\u0089PNG', 'a picture'],
  ['\u00ff\u00d8\u00ff', 'a picture'],
  ['GIF8', 'a picture'],
  ['RIFF', 'a picture or sound'],
  ['\u001f\u008b', 'a compressed file'],
];

/**
 * The characters of a source: by its byte order mark, else by the character set that the transport or the document
 * declares (labels of the WHATWG Encoding Standard), else as UTF-8 if it is.
 * @throws {SourceError} `empty`, `too-big`, `binary`, `encoding`
 */
export function decode(bytes: Uint8Array, declared?: string): string {
  if (bytes.length > maxBytes) {
    throw new SourceError('too-big', `larger than ${maxBytes / 1e6} MB`, 'split it, or give the story alone');
  }
  const start = latin(bytes.subarray(0, 1024));
  const found = signatures.find(([signature]) => start.startsWith(signature));
  if (found) throw binary(`is ${found[1]}, not text`);
  const text = decodeAs(bytes, markedCharset(bytes) ?? declared ?? declaredIn(start) ?? guessed(bytes));
  if (text.trim() === '') throw new SourceError('empty', 'there is no text in it', 'give a story');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells text from binary
  if (/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text)) throw binary('is binary, not text');
  return text;
}

/** A text in which characters were lost in decoding is not the story's own words. */
export function requireWhole(text: string): string {
  if (text.includes('\ufffd')) {
    throw new SourceError(
      'encoding',
      'its characters do not fit its character set',
      'save it as UTF-8, or name the right one with --charset',
    );
  }
  return text;
}

function decodeAs(bytes: Uint8Array, charset: string): string {
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(charset);
  } catch (cause) {
    const cure = 'save it as UTF-8, or name the right one with --charset';
    throw new SourceError(
      'encoding',
      `its character set ${JSON.stringify(charset)} is not known`,
      cure,
      cause,
    );
  }
  // In pieces: decoding whole, Node 20 takes windows-1252 for Latin-1, and its curly quotes for control characters.
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
}

function markedCharset(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

/** In a page's `meta` or an XML declaration. One that can be read byte by byte is no UTF-16, whatever it says. */
function declaredIn(start: string): string | null {
  const declaration =
    /<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)/i.exec(start) ??
    /<meta\b[^<>]{0,500}?\bcharset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]+)/i.exec(start);
  const label = declaration?.[1];
  if (!label) return null;
  return /^utf-?16/i.test(label) ? 'utf-8' : label;
}

function guessed(bytes: Uint8Array): string {
  const zeros = [0, 0];
  const sample = bytes.subarray(0, 512);
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > sample.length * 0.3 && even === 0) return 'utf-16le';
  if (even > sample.length * 0.3 && odd === 0) return 'utf-16be';
  if (even + odd > 0) throw binary('is binary, not text');
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch (cause) {
    const cure = 'save it as UTF-8, or name its character set with --charset';
    throw new SourceError('encoding', 'it is not UTF-8 and does not say what it is', cure, cause);
  }
}

const binary = (what: string) =>
  new SourceError('binary', what, 'give the story as plain text, Markdown or a web page');

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
