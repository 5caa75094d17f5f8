import type { FiguresAnswer } from '../answer/figures.ts';
import type { StatedFigure } from '../answer/stated.ts';
import type { Library } from '../search/library.ts';
import { textOf } from '../text/span.ts';

/** The answer as plain data for `--json`: numbers, their place in the text, and the words themselves. */
export function figuresJson(library: Library, answer: FiguresAnswer) {
  if (answer.status !== 'found') return answer;
  const out = (stated: StatedFigure) => figureJson(library, stated);
  return {
    status: answer.status,
    about: answer.about,
    tables: answer.tables.map(({ story, columns, rows, computed }) => ({
      story,
      columns: columns.map(({ label, claimants }) => ({ label: label.name, claimants })),
      rows: rows.map(({ label, cells }) => ({
        label: label.name,
        cells: cells.map((cell) => cell && out(cell)),
      })),
      computed: computed.map(({ of, ...rest }) => ({ ...rest, of: of.map(out) })),
    })),
    groups: answer.groups.map(({ kind, figures }) => ({ kind, figures: figures.map(out) })),
  };
}

function figureJson(library: Library, { story, figure, printed, excerpt }: StatedFigure) {
  const text = library.get(story)?.story.text ?? '';
  return {
    story,
    paragraph: figure.paragraph,
    start: figure.start,
    end: figure.end,
    printed: textOf(text, printed),
    value: figure.value,
    kind: figure.kind,
    unit: figure.unit,
    qualifier: figure.qualifier,
    what: figure.what && textOf(text, figure.what),
    claimant: 'who' in excerpt.voice ? excerpt.voice.who : null,
    scenario: figure.scenario?.name ?? null,
    sentence: textOf(text, excerpt.span),
  };
}
