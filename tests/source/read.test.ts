import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { SourceError } from '../../src/source/error.ts';
import type { Article, Hints } from '../../src/source/found.ts';
import { readSource } from '../../src/source/read.ts';

const pages = fileURLToPath(new URL('pages/', import.meta.url));
const page = (name: string): Uint8Array => readFileSync(`${pages}${name}`);
const bytes = (text: string): Uint8Array => Buffer.from(text, 'utf8');

function article(source: Uint8Array, hints?: Hints): Article {
  const found = readSource(source, hints);
  if (found.kind !== 'article') throw new Error('a feed');
  return found.article;
}

function refusal(source: Uint8Array, hints?: Hints): SourceError {
  try {
    readSource(source, hints);
  } catch (error) {
    if (error instanceof SourceError) return error;
    throw error;
  }
  throw new Error('was read');
}

test('a news page: its story, and what the page says about it', () => {
  const { text, ...about } = article(page('article.html'), {
    url: 'https://www.courier.example/news/x?utm_id=1',
  });
  expect(about).toEqual({
    title: 'Harbour bridge at Ostmere to close for twelve weeks',
    source: 'The Ostmere Courier',
    url: 'https://courier.example/news/harbour-bridge',
    published: '2026-05-04T06:30:00+01:00',
    byline: 'Ana Ode, Piet Lorne',
  });
  const lines = text.split('\n').filter((line) => line !== '');
  expect(lines).toContain(
    '‘We could have waited until the autumn,’ said the authority’s chief engineer, Mirela Tarn. ‘But no one here wants to wait for a third crack.’',
  );
  expect(text).toContain("each day — a third more than in 2019, according to the council's own count.");
  expect(text).toContain('will close for 12\u00a0weeks from Monday, 11\u00a0May, after');
  expect(text).toContain('last inspected four years\u00a0ago.');
  expect(lines).toContain('Tarn told the Courier: “The inspection was due in 2024.');
  expect(lines).toContain('It was put off twice.”');
  expect(lines.at(-1)).toMatch(/^The footpath stays open\..* on 3 August\.$/);
  expect(text).not.toMatch(
    /cookies|never be read|Advertisement|Photograph|Ferry fares|Sign up|All rights|“No one here/,
  );
});

test('a page without metadata, in the HTML of another age', () => {
  const found = article(page('bare.html'), { url: 'https://marsh-quay.example/notes/ferry.html' });
  expect(found).toMatchObject({
    title: 'Ferry fares to rise by a tenth',
    source: 'marsh-quay.example',
    url: 'https://marsh-quay.example/notes/ferry.html',
  });
  expect(found).not.toHaveProperty('published');
  expect(found.text).toContain(
    '"Diesel has gone up by a quarter since last summer," said Tomas Hale, who owns both boats. "We held out as long as we could, and longer than our bank liked."\n',
  );
  expect(found.text).not.toContain('Older notes');
});

test.each([
  ['live.html', 'live-blog'],
  ['live-undeclared.html', 'live-blog'],
  ['list.html', 'list-page'],
  ['paywall.html', 'paywall'],
])('%s is refused as %s, with what to do instead', (name, reason) => {
  const error = refusal(page(name), { url: 'https://courier.example/' });
  expect(error.reason).toBe(reason);
  expect(error.message).toMatch(/; (?:add|save) /);
});

test('a list names the feed it has', () => {
  expect(refusal(page('list.html'), { url: 'https://courier.example/' }).message).toContain(
    'https://courier.example/feed.xml',
  );
});

test('a page may not speak for another site, nor for its front page', () => {
  const html = (canonical: string) =>
    bytes(
      readFileSync(`${pages}article.html`, 'utf8').replaceAll(
        'https://courier.example/news/harbour-bridge',
        canonical,
      ),
    );
  const url = 'https://other.example/story';
  expect(article(html('https://courier.example/news/b'), { url }).url).toBe(url);
  expect(article(html('https://other.example/'), { url }).url).toBe(url);
});

test('UTF-16 is read, whatever its declaration says', () => {
  const utf16 = page('utf16.html');
  const found = article(utf16);
  expect(found).toMatchObject({ byline: 'Zoë Čapek', published: '2026-05-03' });
  expect(found.text).toContain('looked away – “out of tact”, as she said.');
  expect(article(utf16.slice(2)).text).toBe(found.text);
});

test('the characters of legacy character sets, curly quotes too', () => {
  const sentence =
    'It was \u0093worn out\u0094, she said \u0096 and so it was, all over, for everyone to see. ';
  const html = `<html><head>%<title>Worn out</title></head><body><article><p>${sentence.repeat(5)}</p></article></body></html>`;
  const latin = (head: string) => Buffer.from(html.replace('%', head), 'latin1');
  const wanted = 'It was “worn out”, she said – and so it was';
  expect(article(latin('<meta charset="iso-8859-1">')).text).toContain(wanted);
  expect(article(latin(''), { charset: 'windows-1252' }).text).toContain(wanted);
  expect(refusal(latin('')).reason).toBe('encoding');
  expect(refusal(latin('<meta charset="utf-8">')).reason).toBe('encoding');
  expect(refusal(latin(''), { charset: 'no-such-set' }).reason).toBe('encoding');
});

test('what is no text is refused with a reason', () => {
  expect(refusal(bytes('')).reason).toBe('empty');
  expect(refusal(bytes(' \n\u00a0\n')).reason).toBe('empty');
  expect(refusal(bytes('%PDF-1.7 …')).message).toMatch(/is a PDF.*plain text/);
  expect(refusal(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0)).message).toContain('Word');
  expect(refusal(Uint8Array.from({ length: 600 }, (_, at) => at % 7)).reason).toBe('binary');
  expect(refusal(new Uint8Array(2_000_001).fill(0x61)).reason).toBe('too-big');
});

test('a page that is nested without end, or has no article, is refused', () => {
  expect(refusal(bytes(`<html><body>${'<div>'.repeat(15_000)}`)).reason).toBe('malformed');
  expect(refusal(bytes('<html><body><p>Hello.</p></body></html>')).reason).toBe('no-article');
  expect(refusal(bytes(`<html><body>${'<i>a</i>'.repeat(60_000)}`)).reason).toBe('too-big');
});

test('quotation elements show their marks, tables of data a row a line', () => {
  const more =
    '<p>A paragraph that is here for its length alone, so that there is an article to be found at all.</p>';
  const html = `<html><body><article>${more.repeat(4)}<p>She said <q>so <q>he</q> said</q>, and  <b> left</b> .</p><table><tr><th>Year</th><th>Cars</th></tr><tr><td>2019</td><td>13,800</td></tr></table>${more}</article></body></html>`;
  const lines = article(bytes(html)).text.split('\n\n');
  expect(lines).toContain('She said “so ‘he’ said”, and left .');
  expect(lines).toContain('Year\tCars');
  expect(lines).toContain('2019\t13,800');
});

test('a JSON-LD article body stands in where the page is built by script', () => {
  const body = Array.from(
    { length: 4 },
    (_, at) => `Paragraph ${at} of a story that only a script would show, long enough.`,
  );
  const data = JSON.stringify({
    '@type': 'NewsArticle',
    headline: 'Hidden &amp; found',
    articleBody: body.join('\n\n'),
  });
  const html = `<html><head><script type="application/ld+json">${data}</script></head><body><div id="app"></div></body></html>`;
  expect(article(bytes(html))).toMatchObject({ title: 'Hidden & found', text: `${body.join('\n\n')}\n` });
});

test('plain text keeps its lines, or has those of a fixed width made whole', () => {
  const lines = 'Bridge to close\r\n\r\nThe bridge — old – will  close, said Ode.\r\n“Worn out.”\r\n';
  expect(article(bytes(`\uFEFF${lines}`), { name: 'bridge.txt' })).toEqual({
    title: 'Bridge to close',
    source: 'bridge.txt',
    text: lines,
  });
  const wrapped =
    'The harbour bridge will close for twelve weeks from Monday\nafter engineers found two cracks.\n\n“We could have waited until the autumn,” said its engineer,\nMirela Tarn.\n';
  expect(article(bytes(wrapped), { name: 'harbour-bridge.txt' })).toMatchObject({
    title: 'harbour bridge',
    text: 'The harbour bridge will close for twelve weeks from Monday after engineers found two cracks.\n\n“We could have waited until the autumn,” said its engineer, Mirela Tarn.\n',
  });
});

test('Markdown of our own keeps its text as it is; of others, its marks go and its characters stay', () => {
  const own =
    '---\ntitle: Bridge\nsource: Courier\npublished: 2026-05-04\n---\n* not a list, *nor* emphasis -- "so"\n';
  expect(article(bytes(own))).toEqual({
    title: 'Bridge',
    source: 'Courier',
    published: '2026-05-04',
    text: '* not a list, *nor* emphasis -- "so"\n',
  });
  const other =
    '---\ntitle: "Bridge: closed"\nauthor: [Ana Ode, Piet Lorne]\ndate: 2026-05-04 10:00\nlink: https://courier.example/b\ntags: [x]\n---\n# Bridge\n\nIt is **closed** for\n12 weeks -- "worn\nout", [said](https://x.example) Tarn...\n\n> ‘No.’\n';
  expect(article(bytes(other), { name: 'bridge.md' })).toEqual({
    title: 'Bridge: closed',
    source: 'courier.example',
    url: 'https://courier.example/b',
    published: '2026-05-04',
    byline: 'Ana Ode, Piet Lorne',
    text: 'Bridge\n\nIt is closed for 12 weeks -- "worn out", said Tarn...\n\n‘No.’\n',
  });
  expect(article(bytes('# A heading\n\nText.'), { name: 'x.md', source: 'Courier' })).toMatchObject({
    title: 'A heading',
    source: 'Courier',
  });
  expect(refusal(bytes('---\na: [\n---\ntext')).reason).toBe('malformed');
});

test('RSS: addresses made whole, full text taken, teasers not', () => {
  const found = readSource(page('feed.xml'), { url: 'https://courier.example/feed.xml' });
  if (found.kind !== 'feed') throw new Error('no feed');
  const [bridge, library, forgotten, nowhere] = found.feed.items;
  expect(found.feed.title).toBe('The Ostmere Courier');
  expect(bridge).toEqual({
    title: 'Harbour bridge at Ostmere to close for twelve weeks',
    url: 'https://courier.example/news/harbour-bridge',
    published: '2026-05-04T05:30:00Z',
  });
  expect(library).toMatchObject({
    title: 'Town library & its Sundays: “at first for a year”',
    url: 'https://courier.example/news/library',
    byline: 'Ilse Quint',
    published: '2026-05-03T10:00:00Z',
  });
  expect(library?.text?.split('\n\n')).toHaveLength(4);
  expect(library?.text).toContain('every first Sunday of the month. “It took eleven years');
  expect(forgotten).toEqual({
    title: 'How the bridge was forgotten',
    url: 'https://courier.example/news/forgotten',
  });
  expect(nowhere).toEqual({ title: 'An entry that leads nowhere' });
});

test('Atom, RDF and JSON feeds', () => {
  const titles = (text: string) => {
    const found = readSource(bytes(text), { url: 'https://courier.example/feed' });
    return found.kind === 'feed'
      ? found.feed.items.map(({ title, url, published }) => [title, url, published])
      : [];
  };
  const atom =
    '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>C</title><entry><title type="html">Bridge &lt;em&gt;closed&lt;/em&gt;</title><id>urn:1</id><link href="/b"/><updated>2026-05-04T10:00:00Z</updated></entry></feed>';
  expect(titles(atom)).toEqual([['Bridge closed', 'https://courier.example/b', '2026-05-04T10:00:00Z']]);
  const rdf =
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>C</title><link>https://courier.example</link></channel><item><title>Bridge</title><link>https://courier.example/b</link></item></rdf:RDF>';
  expect(titles(rdf)).toEqual([['Bridge', 'https://courier.example/b', undefined]]);
  const json = JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'C',
    items: [{ id: '1', url: 'https://courier.example/b', title: 'Bridge', content_text: 'x' }],
  });
  expect(titles(json)).toEqual([['Bridge', 'https://courier.example/b', undefined]]);
  expect(refusal(bytes('<rss><channel><item><title>cut of')).reason).toBe('malformed');
});

test('every page of the folder is used above', () => {
  const own = readFileSync(fileURLToPath(import.meta.url), 'utf8');
  expect(readdirSync(pages).filter((name) => !own.includes(name))).toEqual([]);
});
