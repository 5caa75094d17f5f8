import { playgroundWords as words } from '../../present/words/playground.ts';
import type { Pressed } from './components.ts';
import { dots, element } from './dom.ts';
import { type Draft, dataOf, lineOf } from './draft.ts';
import { type From, Message, type MessageHost, updates } from './message.ts';
import { type Answer, answerType, interact, type Sent, TransportError, upload } from './transport.ts';

/** An answer that comes sooner is not announced. */
const typingDelay = 300;

/** Discord's number for a command of a message's menu. */
const onMessage = 3;

const saying = (content: string): Answer => ({ type: answerType.message, data: { content }, files: [] });

/** What has been said in the channel, and what is on its way. */
export class Conversation {
  readonly #log: HTMLElement;
  readonly #typing: HTMLElement;
  readonly #backToBox: () => void;
  readonly #done: (draft: Draft) => void;
  readonly #messageCommands: readonly string[];
  #waiting = 0;
  #ids = 0n;

  /**
   * @param messageCommands those in the menu of a message, by name
   * @param done told of each command that was answered
   */
  constructor(
    log: HTMLElement,
    typing: HTMLElement,
    messageCommands: readonly string[],
    backToBox: () => void,
    done: (draft: Draft) => void = () => {},
  ) {
    this.#done = done;
    this.#messageCommands = messageCommands;
    this.#log = log;
    this.#typing = typing;
    this.#backToBox = backToBox;
  }

  /** A message of the bot's own accord. */
  greet(content: string, ...parts: readonly Node[]): void {
    const message = this.#message();
    message.show(saying(content));
    message.node.append(...parts);
    this.#append(message);
  }

  /** A message of the visitor's: nobody answers it, but commands can be used on it. */
  say(content: string): void {
    const message = this.#message({ mine: true });
    message.show(saying(content));
    this.#append(message);
    this.#reveal(message.node);
  }

  async ask(draft: Draft): Promise<void> {
    const message = this.#message({ head: commandHead(lineOf(draft)) });
    this.#append(message);
    await this.#run(message, async () => {
      message.show(await this.#interact({ type: 2, data: dataOf(await uploaded(draft)) }));
      this.#done(draft);
    });
  }

  /** Uses a command of a message's menu on it. */
  async use(target: Message, name: string): Promise<void> {
    const message = this.#message({ head: commandHead(name) });
    this.#append(message);
    await this.#run(message, async () => {
      const data = { name, type: onMessage, target: target.kept };
      message.show(await this.#interact({ type: 2, data }));
    });
  }

  async #run(message: Message, answer: () => Promise<void>): Promise<void> {
    message.waiting();
    try {
      await answer();
    } catch (error) {
      message.fail(sentenceOf(error), () => {
        this.#backToBox();
        void this.#run(message, answer);
      });
    }
    this.#reveal(message.node);
  }

  async press(message: Message, pressed: Pressed, control: HTMLElement): Promise<void> {
    if (control.classList.contains('busy')) return;
    control.classList.add('busy');
    message.note(null);
    try {
      const answer = await this.#interact({ type: 3, data: { ...pressed }, message: message.kept });
      if (updates(answer)) message.update(answer);
      else if (answer.type !== answerType.deferredUpdate) this.#reply(message, answer);
    } catch (error) {
      message.note(sentenceOf(error));
    } finally {
      control.classList.remove('busy');
    }
  }

  #reply(to: Message, answer: Answer): void {
    const head = element(
      'discord-reply',
      { slot: 'reply', author: words.botName, avatar: 'bot.svg', bot: true },
      to.preview,
    );
    const message = this.#message({ head });
    message.show(answer);
    this.#append(message);
    this.#reveal(message.node);
  }

  #message(from?: From): Message {
    const host: MessageHost = {
      commands: this.#messageCommands,
      use: (message, command) => void this.use(message, command),
      press: (message, pressed, control) => void this.press(message, pressed, control),
      dismiss: ({ node }) => {
        node.remove();
        this.#backToBox();
      },
    };
    return new Message(String(++this.#ids), host, from);
  }

  #append({ node }: Message): void {
    this.#log.append(node);
    this.#log.scrollTop = this.#log.scrollHeight;
  }

  async #interact(sent: Sent): Promise<Answer> {
    this.#wait(1);
    try {
      const answer = await interact(sent);
      if (answer.type === answerType.message || updates(answer) || answer.type === answerType.deferredUpdate)
        return answer;
      throw new TransportError('refused', words.noResponse);
    } finally {
      this.#wait(-1);
    }
  }

  #wait(by: 1 | -1): void {
    this.#waiting += by;
    if (this.#waiting === 0) this.#typing.replaceChildren();
    else if (by === 1 && this.#waiting === 1) setTimeout(() => this.#showTyping(), typingDelay);
  }

  #showTyping(): void {
    if (this.#waiting === 0 || this.#typing.childNodes.length > 0) return;
    this.#typing.append(dots(), element('strong', {}, words.botName), words.typing);
  }

  /** The end of what was said last; its beginning where it is taller than the log. */
  #reveal(node: HTMLElement): void {
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        const isLast = node === this.#log.lastElementChild;
        if (isLast) this.#log.scrollTop = this.#log.scrollHeight;
        if (node.offsetHeight > this.#log.clientHeight) node.scrollIntoView({ block: 'start' });
      }),
    );
  }
}

/** The draft with what its files are called by the bot. */
async function uploaded(draft: Draft): Promise<Draft> {
  const filled = draft.filled.map(async (each) =>
    each.file ? { ...each, choice: { name: each.text, value: await upload(each.file) } } : each,
  );
  return { ...draft, filled: await Promise.all(filled) };
}

function commandHead(line: string): HTMLElement {
  const head = element('discord-command', {
    slot: 'reply',
    author: words.you,
    avatar: 'you.svg',
    command: line,
  });
  head.title = line;
  return head;
}

function sentenceOf(error: unknown): string {
  if (!(error instanceof TransportError)) throw error;
  return error.kind === 'unreachable' ? words.unreachable : error.message;
}
