import { playgroundWords as words } from '../../present/words/playground.ts';
import { element, icon } from './dom.ts';
import type { Option } from './draft.ts';
import { icons } from './icons.ts';
import type { Row } from './popup.ts';

/** What stands over the list for an option: what it is, or what is wrong with it. */
export function about(option: Option, problem?: string) {
  const note = problem
    ? element('span', { class: 'problem', role: 'alert' }, problem)
    : element('span', { class: 'about' }, option.description);
  return { heading: [element('strong', {}, option.name), note] };
}

/** An option that may be added. */
export const optionRow = (option: Option, pick: () => void): Row => ({
  content: [
    element('span', { class: 'hint' }, option.name),
    element('span', { class: 'row-about' }, option.description),
  ],
  pick,
});

/** Opens the browser's own chooser. */
export const fileRow = (chosen: (file: File) => void): Row => ({
  content: [icon(icons.plus, 20), element('span', {}, words.chooseFile)],
  pick() {
    const accept = '.txt,.md,.markdown,.html,.htm,text/*';
    const chooser = element('input', { type: 'file', accept, hidden: true });
    const end = () => {
      const [file] = chooser.files ?? [];
      chooser.remove();
      if (file) chosen(file);
    };
    chooser.addEventListener('change', end);
    chooser.addEventListener('cancel', end);
    document.body.append(chooser);
    chooser.click();
  },
});
