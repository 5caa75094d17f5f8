import {
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  type APIMessage,
  ComponentType,
} from 'discord-api-types/v10';
import type { Answer } from '../answer/answer.ts';
import { refOf } from '../index/ref.ts';
import type { Library } from '../search/library.ts';
import type { Verdict } from '../store/verdict.ts';
import type { Span } from '../text/span.ts';
import { pressButton } from './buttons.ts';
import { limits } from './limits.ts';
import { encodePress } from './press.ts';
import { storyAt } from './ref.ts';
import type { Rateable, Reply } from './reply.ts';
import type { Words } from './words/words.ts';

/** What the buttons say that they are for; no command has this name. */
export const feedback = 'feedback';

/** What of an answer can be rated. */
export const rateable = (answer: Answer): Rateable =>
  answer.status === 'answered'
    ? { answer: { story: answer.excerpts[0].story, ...answer.answer }, excerpts: answer.excerpts.map(cited) }
    : { answer: null, excerpts: answer.nearest.map(cited) };

const cited = ({ story, span }: { story: string; span: Span }) => ({ story, ...span });

const mostExcerpts = 3;

/** The reply with a row of buttons to say whether it was right, where there is something to rate and room for it. */
export function withFeedback(reply: Reply, library: Library, words: Words): Reply {
  const { rateable: rated, components = [] } = reply;
  if (!rated || components.length >= limits.button.rows) return reply;
  const state = stateOf(rated, library);
  const buttons = (['right', 'wrong'] as const).map((verdict) =>
    pressButton(words.feedback[verdict], feedback, [verdict, ...state]),
  );
  const row: APIActionRowComponent<APIComponentInMessageActionRow> = {
    type: ComponentType.ActionRow,
    components: buttons,
  };
  return { ...reply, components: [...components, row] };
}

/** The answer (or a dash) and as many of the excerpts as a button can hold. */
function stateOf({ answer, excerpts }: Rateable, library: Library): string[] {
  const state = [answer ? placeOf(answer, library) : '-'];
  for (const excerpt of excerpts.slice(0, mostExcerpts)) {
    const longer = [...state, placeOf(excerpt, library)];
    if (!fits(longer)) break;
    state.push(longer.at(-1) ?? '');
  }
  return state;
}

function fits(state: readonly string[]): boolean {
  try {
    return encodePress(feedback, ['right', ...state]).length > 0;
  } catch {
    return false;
  }
}

function placeOf({ story, start, end }: Rateable['excerpts'][number], library: Library): string {
  const entry = library.get(story);
  return `${entry ? refOf(entry) : ''}.${start.toString(36)}.${(end - start).toString(36)}`;
}

/** The verdict of a press; null where the story has changed since, or the button is not one of these. */
export function verdictOf(
  [verdict, answer, ...excerpts]: readonly string[],
  message: Pick<APIMessage, 'embeds'>,
  library: Library,
): Verdict | null {
  const question = message.embeds[0]?.author?.name;
  if ((verdict !== 'right' && verdict !== 'wrong') || question === undefined || !answer) return null;
  const shown = excerpts.map((place) => citedAt(place, library));
  const found = answer === '-' ? null : citedAt(answer, library);
  if (shown.includes(null) || (answer !== '-' && found === null)) return null;
  return { verdict, question, answer: found, excerpts: shown.filter((each) => each !== null) };
}

/** The versions that the state of a button cites. */
export const refsIn = ([, ...places]: readonly string[]): string[] =>
  places.flatMap((place) => (place.includes('.') ? [place.split('.', 1)[0] ?? ''] : []));

function citedAt(place: string, library: Library): Verdict['answer'] {
  const [ref = '', from = '', length = ''] = place.split('.');
  const entry = storyAt(library, ref);
  const start = Number.parseInt(from, 36);
  const end = start + Number.parseInt(length, 36);
  if (!entry || !(start >= 0 && end > start && end <= entry.story.text.length)) return null;
  return { story: entry.story.id, ref, start, end };
}
