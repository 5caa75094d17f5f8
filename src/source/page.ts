import { parseHTML } from 'linkedom';
import { SourceError } from './error.ts';

/** As much of the DOM as reading a page takes. */
export interface PageNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}

export interface PageElement extends PageNode {
  readonly localName: string;
  readonly parentElement: PageElement | null;
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

export interface Page extends Omit<PageElement, 'localName' | 'parentElement' | 'getAttribute'> {
  readonly documentElement: PageElement | null;
  readonly body: PageElement;
}

/** A page's tree; no script of it runs, nothing of it is loaded. */
export function parsePage(html: string): Page {
  const whole = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;
  return parseHTML(whole).document as unknown as Page;
}

/**
 * What `work` makes of a page. Pages nested so deeply that no one wrote them by hand overflow the stack.
 * @throws {SourceError} `malformed`
 */
export function withinDepth<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new SourceError('malformed', 'the page is nested too deeply', 'save its text and add that', cause);
  }
}

export const isElement = (node: PageNode): node is PageElement => node.nodeType === 1;
export const isText = (node: PageNode): boolean => node.nodeType === 3 || node.nodeType === 4;
