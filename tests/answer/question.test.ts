import { describe, expect, it } from 'vitest';
import { parseQuestion } from '../../src/answer/question.ts';

const wordsAt = (text: string, pick: 'speaker') => {
  const question = parseQuestion(text);
  return question[pick].map((at) => question.words[at]?.word);
};

describe('what a question asks', () => {
  it.each([
    ['who withdrew from the talks', 'person'],
    ['Where did the envoys meet?', 'place'],
    ['what did the mayor say about it when he was asked', 'speech'],
    ['wat did varga say abt the dam', 'speech'],
    ['who said the dam was safe', 'speaker'],
    ['which senator told him to resign', 'speaker'],
    ['did Varga say the dam was safe?', 'verdict'],
    ['how many houses were lost', 'count'],
    ['what % are empty', 'percent'],
    ['how much did the dam cost', 'money'],
    ['varga how much for the dam', 'money'],
    ['how much did the dam weigh', 'quantity'],
    ['how much rain fell', 'quantity'],
    ['how much compensation did they get', 'money'],
    ['how much money is left', 'money'],
    ['who was jailed', 'person'],
    ['what is the barge called', 'name'],
    ['what is the name of the town', 'name'],
    ['what are they worried about', 'thing'],
    ['what was the building used as', 'thing'],
    ['y is the dam leaking', 'reason'],
    ['which year was it built?', 'time'],
    ['who is Ana Varga', 'definition'],
    ["What is Ana Varga's job?", 'definition'],
    ['dam repair cost', 'money'],
    ['harbour pilots', 'keywords'],
    ['who wrote the study?', 'person'],
  ] as const)('%s → %s', (text, wanted) => {
    expect(parseQuestion(text).wanted).toBe(wanted);
  });

  it('knows whose words are asked for', () => {
    expect(wordsAt('what did Ana Varga say about the dam', 'speaker')).toEqual(['ana', 'varga']);
    expect(wordsAt('who said the dam was safe', 'speaker')).toEqual([]);
  });

  it('knows which noun is counted', () => {
    const { words, head } = parseQuestion('how many houses a year were lost');
    expect(head === null ? null : words[head]?.word).toBe('houses');
  });

  it('asks for a list where the question does', () => {
    expect(parseQuestion('which two senators voted no').list).toBe(true);
    expect(parseQuestion('which senator voted no').list).toBe(false);
  });
});

describe('chat spelling', () => {
  const plain = (text: string) =>
    parseQuestion(text)
      .words.map(({ word }) => word)
      .join(' ');

  it.each([
    ['hwo much doesthe baker owe', 'how much does the baker owe'],
    ['hwo is teh mayor', 'who is the mayor'],
    ['hwat was adn wasnt said', 'what was and wasnt said'],
    ['hw many ppl left', 'how many people left'],
    ['y did they go', 'why did they go'],
    ['whats her job pls', 'what is her job'],
  ])('%s → %s', (text, meant) => expect(plain(text)).toBe(meant));

  it.each(['Whit resigned', 'WHO funding', 'hog prices', 'ice dose', 'hens and whales'])(
    'leaves %s alone',
    (text) => expect(plain(text)).toBe(text.toLowerCase()),
  );

  it('does not look for what is "long" where a length is asked for', () => {
    const content = parseQuestion('how long is the long bridge closed').words.filter((one) => one.content);
    expect(content.map(({ word }) => word)).toEqual(['long', 'bridge', 'closed']);
  });
});
