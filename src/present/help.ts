import { type Speaker, speakersOf } from '../answer/speakers.ts';
import type { Library } from '../search/library.ts';
import { colours } from './ask.ts';
import { messageOf } from './buttons.ts';
import { claimExample } from './examples.ts';
import { escapedLabel } from './markdown.ts';
import { everyoneButton } from './quote-state.ts';
import type { Reply } from './reply.ts';
import type { Words } from './words/words.ts';

/** What the bot can do, with an example each that runs on the stories at hand. */
export function helpReply(library: Library, hidden: boolean, words: Words): Reply {
  const quoted = firstQuoted(library);
  const name = quoted ? escapedLabel(quoted.name, 60) : null;
  const entry = quoted && library.get(quoted.story);
  const example = entry && claimExample(library, entry);
  const claim = example ? escapedLabel(example.claim, 150) : null;
  const { examples } = words.help;
  const { ask, quote, figures, check, story } = words.commands;
  const lines = [
    line(`/${ask.name} ${words.help.question(name)}`, examples.ask),
    line(name ? `/${quote.name} ${name}` : `/${quote.name}`, examples.quote),
    line(`/${figures.name}`, examples.figures),
    line(claim ? `/${check.name} ${claim}` : `/${check.name}`, examples.check),
    line(`/${story.name} ${story.subcommands.show.name}`, examples.story),
  ];
  const embed = {
    color: colours.answered,
    title: words.help.title,
    description: [
      words.help.intro,
      lines.join('\n'),
      words.help.voices,
      words.help.honesty,
      words.help.privacy,
    ].join('\n\n'),
  };
  const everyone = quoted ? [everyoneButton(words.button.everyone, library, null, 0)] : [];
  return messageOf({ embed, buttons: [everyone], hidden }, words);
}

/** Stories are read one by one until somebody is quoted: there may be thousands. */
function firstQuoted({ entries }: Library): Speaker | undefined {
  for (const entry of entries) {
    const [first] = speakersOf(entry).quoted;
    if (first) return first;
  }
  return undefined;
}

const line = (example: string, says: string) => `**${example}**\n${says}`;
