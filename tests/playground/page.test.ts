import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { command } from '../../commands/command.ts';
import { registryOf } from '../../commands/registry.ts';
import { configFrom, home } from '../../src/config.ts';
import { createLog } from '../../src/discord/log.ts';
import { loadKnowledge } from '../../src/index/load.ts';
import { type Playground, startPlayground } from '../../src/playground/server.ts';
import { encodePress } from '../../src/present/press.ts';
import { noPings } from '../../src/present/reply.ts';
import { Libraries } from '../../src/search/libraries.ts';
import { folder, newsroom, sweep } from '../discord/newsroom.ts';
import { echo } from '../discord/sample.ts';
import { storyOf } from '../present/stories.ts';
import { chromiumPath, launch, withoutBrowser } from './browser.ts';

const hostile = storyOf(
  [
    'Mayor Ana Ortiz closed the bridge at Tarn <img src=x onerror="window.hacked=1"> on Monday.',
    '“The bridge <script>window.hacked=1</script> is [not safe](javascript:window.hacked=1) **at all**,” Ortiz said.',
    '"onmouseover="window.hacked=1" and ${window.hacked=1} are what Mr Bo Lind said of the bridge.',
  ].join('\n'),
  { id: 'hostile', title: '<svg onload=window.hacked=1>The bridge', source: '"><b>Post' },
);

const menu = command({
  payload: { name: 'menu', description: 'Has a menu.', type: 1 },
  run: () => ({
    content: 'pick',
    components: [
      {
        type: 1,
        components: [
          {
            type: 3,
            custom_id: encodePress('menu', []),
            options: ['a', 'b'].map((value) => ({ label: `the ${value}`, value })),
          },
        ],
      },
    ],
    allowed_mentions: noPings,
  }),
  press: () => ({ kind: 'update', reply: { content: 'chosen', allowed_mentions: noPings } }),
});

/** @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrastOf(one: readonly number[], other: readonly number[]): number {
  const luminance = (rgb: readonly number[]) => {
    const [red = 0, green = 0, blue = 0] = rgb.map((part) =>
      part <= 10.31475 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const title = chromiumPath ? 'the page in Chromium' : `the page, skipped: ${withoutBrowser}`;

describe.skipIf(!chromiumPath)(title, () => {
  const log = createLog('silent');
  let browser: Browser;
  let sample: Playground;
  let attacked: Playground;
  let linked: Playground;
  let other: Playground;
  let kept: Playground;
  let room: Awaited<ReturnType<typeof newsroom>> | undefined;
  const data = folder();
  let page: Page;
  const complaints: string[] = [];
  const strangers: string[] = [];

  beforeAll(async () => {
    const { knowledge } = configFrom({});
    expect(knowledge.startsWith(home)).toBe(true);
    const bridge = storyOf('Mayor Ana Ortiz closed the bridge at Tarn on Monday.', {
      url: 'https://tarn.example/bridge',
    });
    [browser, sample, attacked, linked, other] = await Promise.all([
      launch(),
      startPlayground({ libraries: new Libraries(loadKnowledge(knowledge), null), log, port: 0 }),
      startPlayground({ libraries: new Libraries([hostile], null), log, port: 0 }),
      startPlayground({ libraries: new Libraries([bridge], null), log, port: 0 }),
      startPlayground({
        libraries: new Libraries([bridge], null),
        log,
        port: 0,
        registry: registryOf([echo, menu]),
      }),
    ]);
    room = await newsroom(data);
    const { libraries = new Libraries([], null), keeping } = room;
    kept = await startPlayground({ libraries, keeping, log, port: 0 });
    page = await browser.newPage({ reducedMotion: 'reduce' });
    page.setDefaultTimeout(10_000);
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol !== 'data:' && url.hostname !== '127.0.0.1') strangers.push(request.url());
    });
  });
  afterAll(async () => {
    await browser?.close();
    await room?.close();
    sweep(data);
    await Promise.all([kept?.close(), sample?.close(), attacked?.close(), linked?.close(), other?.close()]);
  });

  beforeEach(async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    complaints.length = 0;
    strangers.length = 0;
  });
  afterEach(async () => {
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    expect(complaints).toEqual([]);
    expect(strangers).toEqual([]);
  });

  const open = async ({ url }: Playground) => {
    await page.goto(url);
    await page.getByRole('combobox').waitFor();
  };
  const type = (text: string) => page.keyboard.type(text);
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const options = () => page.getByRole('option');
  const box = () => page.locator('.composer');
  const last = (): Locator => page.getByRole('article').last();
  const reply = (count: number) => page.getByRole('article').nth(count).locator('discord-embed');
  /** In the page, where the types of node do not reach. */
  const inPage = <T>(code: string) => page.evaluate(code) as Promise<T>;
  const focused = () => inPage<string>('document.activeElement?.innerText ?? ""');
  const boxHasFocus = () =>
    inPage<boolean>('document.activeElement?.matches(".composer [role=combobox]") === true');

  test('a first visit can start typing at once, or press one of the suggestions', async () => {
    await open(sample);
    expect(await page.title()).toBe('Verbatim playground');
    expect(await boxHasFocus()).toBe(true);
    const suggestions = page.locator('.suggestion');
    expect(await suggestions.count()).toBeGreaterThanOrEqual(2);
    await suggestions.filter({ hasText: '/check' }).click();
    await reply(1).waitFor();
    expect(await last().locator('.embed-title').innerText()).toContain('The story has these as the words of');
    await suggestions.filter({ hasText: '/quote' }).click();
    await reply(2).waitFor();
    expect(await last().locator('blockquote').count()).toBeGreaterThan(0);
  });

  test('a question, with the keyboard alone', async () => {
    await open(sample);
    await type('/a');
    await options().first().waitFor();
    expect(await page.getByRole('option', { selected: true }).innerText()).toContain('/ask');
    await press('Enter');
    await type('who withdrew from Doha');
    await press('Enter');
    await reply(1).waitFor();
    expect(await last().innerText()).toContain('The United States has withdrawn its delegation from Doha');
    expect(await box().getByRole('combobox').inputValue()).toBe('');
    expect(await boxHasFocus()).toBe(true);
  });

  test('a story is added from a file of one’s own, is listed, and can be asked about', async () => {
    await open(kept);
    await type('/story add ');
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('option', { name: 'Choose a file' }).waitFor();
    await press('Enter');
    const text =
      'Mayor Lena Quist closed 14 streets of Marrow on Friday.\n\n“We have no boats left,” Quist said.\n';
    await (await chooser).setFiles({
      name: 'marrow-flood.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(text),
    });
    expect(await box().getByRole('combobox').first().inputValue()).toBe('marrow-flood.txt');
    await press('Enter');
    await reply(1).waitFor();
    expect(await last().innerText()).toMatch(/Added to this server[\s\S]*marrow flood[\s\S]*Lena Quist/);
    await page.getByRole('complementary', { name: 'Stories' }).getByText('marrow flood').waitFor();
    await type('how many streets were closed');
    await press('Enter');
    await reply(2).waitFor();
    expect(await last().innerText()).toContain('14 streets');
  });

  test('what must be given is asked for', async () => {
    await open(kept);
    await type('/story remove ');
    await press('Enter');
    expect(await page.getByRole('alert').innerText()).toMatch(/required/);
    await press('Escape', 'Escape');
    await type('/story default story:none');
    await press('Enter', 'Enter');
    await reply(1).or(last().locator('.body')).first().waitFor();
    await expect.poll(() => last().innerText()).toContain('looked up in all stories');
    await type('/story add url:ftp://tarn.example/bridge');
    await press('Enter');
    await expect.poll(() => last().innerText()).toContain('begins with https://');
  });

  test('free text is taken for a question', async () => {
    await open(sample);
    await type('who withdrew from Doha');
    expect(await options().first().innerText()).toContain('/ask');
    await press('Enter');
    await reply(1).waitFor();
    await type('the story: who withdrew');
    await press('Escape', 'Enter');
    await reply(2).waitFor();
    expect(await last().locator('discord-command').getAttribute('command')).toBe(
      '/ask question:the story: who withdrew',
    );
  });

  test('speakers are suggested as one types, and one is picked with the keyboard', async () => {
    await open(sample);
    await type('/quote ');
    await page.getByRole('option', { name: /Pigott/ }).waitFor();
    await type('witk');
    await page.getByRole('option', { name: /Witkoff/, selected: true }).waitFor();
    await press('Enter');
    expect(await box().getByRole('combobox').first().inputValue()).toContain('Witkoff');
    expect(await page.getByRole('article').count()).toBe(1);
    await press('Enter');
    await reply(1).waitFor();
    expect(await last().innerText()).toContain('We have decided to bring our team home from Doha');
  });

  test('an answer that comes late does not replace a later one', async () => {
    await open(sample);
    let held: (() => void) | undefined;
    await page.route('**/interactions', async (route) => {
      if (!held && route.request().postData()?.includes('"pig"')) {
        await new Promise<void>((resolve) => {
          held = resolve;
        });
        await route.continue().catch(() => {});
      } else await route.continue();
    });
    await type('/quote pig');
    await expect.poll(() => held).toBeDefined();
    await press('Backspace', 'Backspace', 'Backspace');
    await type('witk');
    await page.getByRole('option', { name: /Witkoff/ }).waitFor();
    held?.();
    await page.waitForTimeout(200);
    expect(await options().allInnerTexts()).toEqual([expect.stringContaining('Witkoff')]);
  });

  test('Enter takes no suggestion that was for other letters', async () => {
    await open(sample);
    await type('/quote w');
    await page.getByRole('option', { name: /Witkoff/, selected: true }).waitFor();
    await press('Backspace', 'p', 'i', 'g', 'Enter');
    await reply(1).waitFor();
    expect(await last().locator('discord-command').getAttribute('command')).toBe('/quote speaker:pig');
    expect(await last().locator('.embed-title').innerText()).toContain('Pigott');
  });

  test('a required option is asked for before anything is sent', async () => {
    await open(sample);
    await type('/ask');
    await press('Enter', 'Enter');
    expect(await page.getByRole('alert').innerText()).toMatch(/required/);
    expect(await page.getByRole('article').count()).toBe(1);
    expect(await box().getByRole('combobox').first().getAttribute('aria-invalid')).toBe('true');
    await press('Backspace');
    expect(await page.getByRole('combobox').inputValue()).toBe('/ask');
  });

  test('an optional one is added by the Tab key, and makes the reply a private one', async () => {
    await open(sample);
    await type('/story');
    await press('Enter', 'Tab');
    await page.getByRole('option', { name: /private/ }).waitFor();
    await type('priv');
    await press('Tab');
    await page.getByRole('option', { name: 'True' }).waitFor();
    await press('ArrowDown', 'Enter', 'Enter');
    await page.getByText('Only you can see this').waitFor();
    await last().getByRole('button', { name: 'Dismiss message' }).press('Enter');
    expect(await page.getByRole('article').count()).toBe(1);
  });

  test('a button changes its message in place, and keeps the focus', async () => {
    await open(sample);
    await type('/quote Witkoff');
    await press('Escape', 'Enter');
    await reply(1).waitFor();
    await last()
      .getByRole('button', { name: /one by one/i })
      .press('Enter');
    const next = last().getByRole('button', { name: /next/i });
    await next.waitFor();
    const before = await last().innerText();
    await next.press('Enter');
    await expect.poll(() => last().innerText()).not.toBe(before);
    expect(await focused()).toMatch(/next/i);
    expect(await page.getByRole('article').count()).toBe(2);
  });

  test('a button that answers in a new message refers to the old one', async () => {
    await open(sample);
    await type('/ask who withdrew from Doha');
    await press('Enter');
    await reply(1).waitFor();
    await last()
      .getByRole('button', { name: /context/i })
      .first()
      .press('Enter');
    await reply(2).waitFor();
    expect(await last().locator('discord-reply').count()).toBe(1);
  });

  test('figures come as a table and as a chart with its numbers in words', async () => {
    await open(sample);
    await type('/figures prisoners');
    await press('Escape', 'Enter');
    await reply(1).waitFor();
    const pictures = last().locator('.embed-image img');
    expect(await pictures.count()).toBe(1);
    expect(await pictures.getAttribute('alt')).toMatch(/200[\s\S]*125/);
    expect(await inPage<number>('document.querySelector(".embed-image img").naturalWidth')).toBeGreaterThan(
      200,
    );
  });

  test('the arrow keys bring back what was sent', async () => {
    await open(sample);
    await type('/figures');
    await press('Enter', 'Enter');
    await reply(1).waitFor();
    await type('/ask who met in Rome');
    await press('Enter');
    await reply(2).waitFor();
    await press('ArrowUp');
    expect(await box().getByRole('combobox').first().inputValue()).toBe('who met in Rome');
    await press('ArrowUp');
    expect(await box().innerText()).toContain('/figures');
    await press('ArrowDown', 'ArrowDown');
    expect(await page.getByRole('combobox').inputValue()).toBe('');
  });

  test('a server that is gone is said so, and the command can be sent again', async () => {
    await open(sample);
    await page.route('**/interactions', (route) => route.abort());
    await type('/ask who withdrew from Doha');
    await press('Enter');
    await page.getByText(/still running/).waitFor();
    complaints.length = 0;
    await page.unroute('**/interactions');
    await last().getByRole('button', { name: 'Try again' }).press('Enter');
    await reply(1).waitFor();
  });

  test('options of every kind are filled in as Discord has them filled in', async () => {
    await open(other);
    await type('/echo text: hello times: two');
    await press('Enter');
    expect(await page.getByRole('alert').innerText()).toMatch(/integer/);
    await press('Backspace', 'Backspace', 'Backspace', '2');
    await type(' how:');
    await page.getByRole('option', { name: 'soft' }).waitFor();
    await type('so');
    await press('Enter');
    await type(' file:');
    await type('true');
    await press('Enter', 'Enter');
    await last().getByText('hello hello').waitFor();
    expect(await last().locator('.file').innerText()).toBe('a.txt');
    expect(await last().locator('discord-command').getAttribute('command')).toBe(
      '/echo text:hello times:2 how:soft file:True',
    );
  });

  test('a command that fails says so in the channel', async () => {
    await open(other);
    await type('/echo broken');
    await press('Escape', 'Enter');
    await page.getByText('Only you can see this').waitFor();
    expect(await last().innerText()).not.toContain('secret');
  });

  test('a menu answers when something is chosen', async () => {
    await open(other);
    await type('/menu');
    await press('Enter', 'Enter');
    await last().getByRole('combobox').selectOption('b');
    await last().getByText('chosen').waitFor();
  });

  const claim = 'Pigott said: “At this point, (there’s) nothing to preview.”';
  const more = () => last().getByRole('button', { name: 'More' });
  const menuItem = (name: string) => page.getByRole('menuitem', { name });

  test('a pasted claim is sent as a message, and checked from its menu for the visitor alone', async () => {
    await open(sample);
    await page.keyboard.insertText(`${claim}\nThe delegation is 300 people strong.`);
    expect(await options().first().innerText()).toContain('Send as a message');
    await press('Enter');
    expect(await last().innerText()).toBe(`${claim}\nThe delegation is 300 people strong.`);
    expect(await last().getAttribute('author')).toBe('You');
    expect(await boxHasFocus()).toBe(true);
    await last().getByText('nothing to preview').click({ button: 'right' });
    await menuItem('Apps').hover();
    await menuItem('Check against the story').click();
    await page.getByText('Only you can see this').waitFor();
    expect(await last().innerText()).toMatch(/2 claims[\s\S]*as the words of Pigott/);
    expect(await last().locator('discord-command').getAttribute('command')).toBe('Check against the story');
    expect(await menuItem('Apps').count()).toBe(0);
  });

  test('the menu of a message, with the keyboard alone', async () => {
    await open(sample);
    await type(claim);
    await press('Enter');
    await press('Shift+Tab', 'Shift+Tab');
    expect(await inPage<string>('document.activeElement.getAttribute("aria-label")')).toBe('More');
    await press('Enter');
    expect(await focused()).toBe('Apps');
    await press('ArrowRight');
    expect(await focused()).toBe('Check against the story');
    await press('ArrowLeft');
    expect(await focused()).toBe('Apps');
    await press('Escape');
    expect(await menuItem('Apps').count()).toBe(0);
    await press('Enter', 'Enter', 'Enter');
    await page.getByText('Only you can see this').waitFor();
    expect(await last().innerText()).toContain('as the words of Pigott');
  });

  test('a message of the bot has the menu too; what has no text of its own is said to have none', async () => {
    await open(sample);
    await type('/figures prisoners');
    await press('Escape', 'Enter');
    await reply(1).waitFor();
    await last().hover();
    await more().click();
    await menuItem('Apps').click();
    await menuItem('Check against the story').click();
    await page.getByText('no text to check').waitFor();
    await page.route('**/interactions', (route) => route.abort());
    await page.getByRole('article').first().hover();
    await page.getByRole('article').first().getByRole('button', { name: 'More' }).click();
    await menuItem('Apps').click();
    await menuItem('Check against the story').click();
    await page.getByText(/still running/).waitFor();
    complaints.length = 0;
    await page.unroute('**/interactions');
    await last().getByRole('button', { name: 'Try again' }).press('Enter');
    await page.getByText('Only you can see this').nth(1).waitFor();
  });

  test('on a phone the menu is reached by touch, inside the screen', async () => {
    const context = await browser.newContext({
      viewport: { width: 400, height: 800 },
      hasTouch: true,
      isMobile: true,
    });
    const phone = await context.newPage();
    await phone.goto(sample.url);
    await phone.getByRole('combobox').fill(claim);
    await phone.getByRole('button', { name: 'Send' }).tap();
    const said = phone.getByRole('article').last();
    const button = said.getByRole('button', { name: 'More' });
    expect(
      await button.evaluate((node: { parentElement: unknown }) => {
        const style = globalThis as unknown as { getComputedStyle(of: unknown): { opacity: string } };
        return style.getComputedStyle(node.parentElement).opacity;
      }),
    ).toBe('1');
    await button.tap();
    await phone.getByRole('menuitem', { name: 'Apps' }).tap();
    const choice = phone.getByRole('menuitem', { name: 'Check against the story' });
    const { x = -1, width = 0 } = (await choice.boundingBox()) ?? {};
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(400);
    await choice.tap();
    await phone.getByText('Only you can see this').waitFor();
    await context.close();
  });

  test.each(['dark', 'light'] as const)(
    'in a %s room every text stands out from its ground',
    async (colorScheme) => {
      await page.emulateMedia({ colorScheme });
      await open(sample);
      const colour = (name: string) =>
        inPage<number[]>(`(() => {
        const node = document.body.appendChild(document.createElement('i'));
        node.style.color = 'var(--${name})';
        const parts = getComputedStyle(node).color.match(/[\\d.]+/g).map(Number);
        node.remove();
        return parts;
      })()`);
      const grounds = await Promise.all(['ground', 'chat', 'raised', 'popup', 'embed'].map(colour));
      const texts = ['text', 'text-strong', 'text-muted', 'link', 'problem', 'placeholder', 'mention'];
      for (const text of texts) {
        for (const ground of grounds) {
          expect({ text, ground, contrast: contrastOf(await colour(text), ground) >= 4.5 }).toEqual({
            text,
            ground,
            contrast: true,
          });
        }
      }
      const [red = 0] = await colour('chat');
      expect(red > 127).toBe(colorScheme === 'light');
      await page.emulateMedia({ colorScheme: null });
    },
  );

  test('links of a story open elsewhere, and tell it nothing', async () => {
    await open(linked);
    await type('who closed the bridge');
    await press('Enter');
    await reply(1).waitFor();
    const links = await last().locator('a[href]').all();
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      expect(await link.getAttribute('href')).toMatch(/^https:\/\/tarn\.example\//);
      expect(await link.getAttribute('target')).toBe('_blank');
      expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
    }
  });

  test('with the pointer alone: commands from the button, a choice, and sending', async () => {
    await open(sample);
    await page.getByRole('button', { name: 'Show commands' }).click();
    await options().filter({ hasText: '/quote' }).click();
    await options().filter({ hasText: 'Pigott' }).click();
    await page.getByRole('button', { name: 'Send' }).click();
    await reply(1).waitFor();
    await box().getByRole('combobox').fill('who withdrew from Doha');
    await page.getByRole('button', { name: 'Send' }).click();
    await reply(2).waitFor();
  });

  test('on a phone nothing is wider than the screen', async () => {
    await page.setViewportSize({ width: 400, height: 800 });
    await open(sample);
    await type('/');
    await options().first().waitFor();
    await press('Escape');
    await press('Backspace');
    for (const [at, line] of ['/figures prisoners', '/quote Witkoff'].entries()) {
      await type(line);
      await press('Escape', 'Enter');
      await reply(at + 1).waitFor();
      await expect.poll(() => page.getByRole('combobox').count(), { timeout: 10_000 }).toBe(1);
    }
    const wide = await inPage<string[]>(`
      Array.from(document.querySelectorAll('main *'))
        .filter((node) => node.getBoundingClientRect().right > innerWidth + 1 && node.checkVisibility())
        .map((node) => node.tagName)`);
    expect(wide).toEqual([]);
    expect(await inPage<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(400);
  });

  test('a story’s markup is shown, never run', async () => {
    await open(attacked);
    await type('/ask what did Ortiz say about the bridge');
    await press('Enter');
    await reply(1).waitFor();
    await type('/quote ');
    await press('Enter');
    await reply(2).waitFor();
    await type('/story show ');
    await press('Enter');
    await reply(3).waitFor();
    const text = await page.getByRole('log').innerText();
    expect(text).toContain(
      '<script>window.hacked=1</script> is [not safe](javascript:window.hacked=1) **at all**',
    );
    expect(await inPage<boolean>('"hacked" in window')).toBe(false);
    expect(
      await page.locator('[href^="javascript"], [onerror], [onload], [onmouseover], #log script').count(),
    ).toBe(0);
  });
});
