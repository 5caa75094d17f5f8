type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;
type Child = Node | string | null | undefined;

/**
 * An element with its attributes and children. Texts become text nodes: nothing in the page parses markup.
 * `true` sets a bare attribute; `false`, null and undefined set none.
 */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes?: Attributes,
  ...children: readonly Child[]
): HTMLElementTagNameMap[K];
export function element(tag: string, attributes?: Attributes, ...children: readonly Child[]): HTMLElement;
export function element(
  tag: string,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false && value !== null && value !== undefined) {
      made.setAttribute(name, value === true ? '' : String(value));
    }
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

const svgNamespace = 'http://www.w3.org/2000/svg';

/** A 24 × 24 icon drawn by one path, for the eye only. */
export function icon(path: string, size = 24): SVGElement {
  const svg = document.createElementNS(svgNamespace, 'svg');
  for (const [name, value] of Object.entries({
    viewBox: '0 0 24 24',
    width: String(size),
    height: String(size),
    fill: 'currentColor',
    'aria-hidden': 'true',
    focusable: 'false',
  })) {
    svg.setAttribute(name, value);
  }
  const drawn = document.createElementNS(svgNamespace, 'path');
  drawn.setAttribute('d', path);
  svg.append(drawn);
  return svg;
}

let ids = 0;

export const freshId = (prefix: string): string => `${prefix}-${++ids}`;

/** Three dots that pulse: something is on its way. */
export const dots = (): HTMLElement =>
  element('span', { class: 'dots', 'aria-hidden': 'true' }, element('i'), element('i'), element('i'));

/** Where the browser cannot size a field to its text, the column count comes near. */
export function sizeToText(input: HTMLTextAreaElement): void {
  input.cols = Math.max(1, input.value.length);
}

/** A letter is typed, no shortcut. */
export const isLetter = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  /^\p{L}$/u.test(key) && !ctrlKey && !metaKey && !altKey;
