import { stories, command as storyCommand } from './stories/pt-BR.ts';
import type { Words } from './words.ts';

const number = (value: number) => value.toLocaleString('pt-BR');
const many = (count: number, one: string, more: string) => `${number(count)} ${count === 1 ? one : more}`;
const list = (items: readonly string[]) =>
  new Intl.ListFormat('pt-BR', { type: 'disjunction' }).format(items);

const story = { name: 'notícia', description: 'A notícia em que procurar; todas se nenhuma for escolhida' };
const hidden = { name: 'privado', description: 'Só você vê a resposta; um botão a compartilha' };

export const ptBR: Words = {
  commands: {
    ask: {
      name: 'perguntar',
      description: 'Faça uma pergunta; a resposta são as palavras da notícia',
      options: {
        question: { name: 'pergunta', description: 'O que você quer saber, em inglês como a notícia' },
        story,
        private: hidden,
      },
    },
    quote: {
      name: 'citação',
      description: 'Quem disse o quê: as citações de uma pessoa, palavra por palavra',
      options: {
        speaker: {
          name: 'pessoa',
          description: 'Um nome, parte dele ou um cargo; vazio: todas as pessoas citadas',
        },
        about: { name: 'sobre', description: 'Só citações sobre este tema' },
        story,
        view: { name: 'modo', description: 'Todas em uma lista ou uma a uma' },
        private: hidden,
      },
      views: { list: 'lista', single: 'uma a uma' },
    },
    figures: {
      name: 'números',
      description: 'Cada número da notícia, quem o afirma e como se comparam',
      options: {
        about: {
          name: 'sobre',
          description: 'Só números sobre isto: o que se conta, quem diz, em qual plano',
        },
        story,
        private: hidden,
      },
    },
    check: {
      name: 'verificar',
      description: 'A notícia diz isso? Uma citação, um número ou uma mensagem inteira, palavra por palavra',
      options: {
        claim: { name: 'afirmação', description: 'O que se afirma; uma mensagem inteira também serve' },
        speaker: { name: 'pessoa', description: 'Quem o teria dito; vazio: o que a notícia diz' },
        story,
        private: hidden,
      },
    },
    story: storyCommand,
    help: {
      name: 'ajuda',
      description: 'O que o bot sabe fazer, com exemplos',
      options: { private: hidden },
    },
    privacy: { name: 'privacidade', description: 'O que o bot guarda sobre você e o que não guarda' },
  },
  voice: {
    narrator: 'Palavras da própria notícia',
    unattributed: 'Entre aspas; a notícia não deixa claro quem disse',
    quoted: (who, probably) => `${probably ? 'Provavelmente palavras' : 'Palavras'} de ${who}`,
    reported: (who, probably) =>
      `${probably ? 'Provavelmente segundo' : 'Segundo'} ${who}, nas palavras da notícia`,
    unresolved: (pronoun) => `“${pronoun}” (a notícia não deixa claro quem)`,
  },
  excerpt: {
    paragraph: (n) => `§ ${n}`,
    readThere: 'ler no local',
    shortened: 'abreviado; “Contexto” mostra mais',
    wordForWord: 'Palavra por palavra da notícia',
  },
  button: {
    context: (paragraph) => `Contexto do § ${paragraph}`,
    share: 'Compartilhar com todos',
    previous: 'Anterior',
    next: 'Próxima',
    list: 'Ver em lista',
    single: 'Ver uma a uma',
    openStory: 'Abrir a notícia',
    everyone: 'Pessoas citadas',
    stale: 'A notícia mudou desde que esta mensagem foi enviada. Pergunte de novo.',
  },
  ask: {
    inDoubt: 'Não tenho certeza de que a notícia responda a isto.',
    notInStory: (stories) =>
      stories === 1 ? 'A notícia não diz.' : `Nenhuma das ${number(stories)} notícias diz.`,
    maybe: 'Os trechos mais próximos; julgue você se respondem à pergunta:',
    nearest: 'Os trechos mais próximos, que não são uma resposta:',
    also: 'Também perto da pergunta:',
    nothingNear: 'Nenhum trecho chega perto. Tente nomes e palavras da notícia.',
    context: (paragraph) => `Contexto: § ${paragraph}`,
  },
  quote: {
    kinds: {
      direct: 'direta',
      partial: 'parcial: só as palavras entre aspas',
      indirect: 'indireta: relatada, não palavra por palavra',
    },
    counts: ({ direct, partial, indirect }) =>
      [
        direct > 0 ? many(direct, 'direta', 'diretas') : '',
        partial > 0 ? many(partial, 'parcial', 'parciais') : '',
        indirect > 0 ? many(indirect, 'indireta', 'indiretas') : '',
      ]
        .filter(Boolean)
        .join(', '),
    cue: (cue) => `introduzida por “${cue}”`,
    carried: (paragraph) => `quem fala vem do § ${paragraph}`,
    probably: (name) => `provavelmente ${name}`,
    about: (topic, shown, all) => `Sobre “${topic}”: ${number(shown)} de ${many(all, 'citação', 'citações')}`,
    place: (n, all) => `${number(n)} de ${number(all)}`,
    everyone: (speakers) => `Quem é citado: ${many(speakers, 'voz', 'vozes')}`,
    unclear: (count) => `Sem autor claro: ${many(count, 'citação', 'citações')}`,
    nobody: 'Ninguém é citado.',
    notQuoted: (name, mentions) =>
      `Não há citação de ${name}, mas há ${many(mentions, 'menção', 'menções')} na notícia:`,
    related: 'São citados:',
    noneAbout: (topic, name) =>
      name === null
        ? `Nenhuma citação trata de “${topic}”.`
        : `Nenhuma citação de ${name} trata de “${topic}”.`,
    unknown: (asked) => `Ninguém chamado “${asked}” aparece na notícia.`,
    nearest: 'Você quis dizer um destes nomes?',
    ambiguous: (asked) => `“${asked}” pode ser qualquer um destes nomes. Qual?`,
    anyone: 'Citações',
    page: (page, pages) => `página ${number(page)} de ${number(pages)}`,
  },
  story: {
    known: (stories) => (stories === 1 ? 'Conheço uma notícia' : `Conheço ${number(stories)} notícias`),
    facts: ({ paragraphs, people, quotations, figures }) =>
      [
        many(paragraphs, 'parágrafo', 'parágrafos'),
        many(people, 'nome', 'nomes'),
        many(quotations, 'citação', 'citações'),
        many(figures, 'número', 'números'),
      ].join(' · '),
    source: 'Fonte',
    published: 'Publicada',
    noDate: 'data desconhecida',
    byline: 'Autoria',
    quoted: 'Pessoas citadas',
    more: (count) => `e mais ${number(count)}; restrinja com a opção “notícia”`,
  },
  help: {
    title: 'Notícias que respondem com as próprias palavras',
    intro:
      'Cada resposta são trechos da notícia tal como estão, com o parágrafo e de quem são as palavras. Os trechos ficam na língua da notícia.',
    examples: {
      ask: 'Faça uma pergunta. Erros de digitação não atrapalham.',
      quote: 'As citações de uma pessoa; sem nome, todas as pessoas citadas.',
      figures: 'Os números da notícia, lado a lado onde se podem comparar.',
      check: 'A notícia diz isso mesmo? Uma citação ou um número, comparado palavra por palavra.',
      story: 'O que conheço e de onde vem.',
    },
    question: (name) => (name === null ? 'what happened' : `what did ${name} say`),
    voices:
      'Cada trecho diz de quem é a voz: da própria notícia, de uma pessoa citada ou de uma fonte. “Provavelmente” quer dizer que não é certo quem fala.',
    honesty: 'Onde a notícia não diz nada, eu digo isso e mostro os trechos mais próximos como tais.',
    privacy: 'Com “privado” só você vê a resposta. Eu nunca notifico ninguém.',
  },
  stories,
  figures: {
    title: (about) => (about === null ? 'Números da notícia' : `Números sobre “${about}”`),
    kinds: {
      count: 'Quantidades',
      money: 'Dinheiro',
      percent: 'Porcentagens',
      fraction: 'Frações',
      quantity: 'Medidas',
      age: 'Idades',
      multiple: 'Múltiplos',
      score: 'Placares e proporções',
    },
    claimedBy: (names) => `segundo ${names.join(' e ')}`,
    ownWords: 'segundo a notícia',
    none: '–',
    compared: 'A notícia os compara:',
    computed: 'Calculado a partir deles (não são palavras da notícia)',
    difference: (label, first, second, amount, less, times) =>
      `${label}: ${first} é ${amount} a ${less ? 'menos' : 'mais'} que ${second}${times === null ? '' : ` (${times} vezes)`}`,
    noDifference: (label, first, second) => `${label}: ${first} e ${second} são iguais`,
    total: (label, addends, sum) => `${label}: ${addends.join(' + ')} = ${sum}`,
    percentagePoints: (amount) => `${amount} pontos percentuais`,
    measure: (amount, unit) => `${amount} ${unit}`,
    noMatch: (about) => `A notícia não tem números sobre “${about}”.`,
    nearest: 'Ela tem números sobre:',
    noFigures: 'A notícia não traz números.',
    more: (count) =>
      count === 1
        ? 'Mais uma comparação: restrinja com “sobre”.'
        : `Mais ${number(count)} comparações: restrinja com “sobre”.`,
    scale: 'Barras em escala; números como impressos.',
    alt: (source) => `Gráfico de barras com números de ${source}.`,
  },
  check: {
    menu: 'Verificar com a notícia',
    verdicts: {
      exact: 'A notícia diz isso com estas palavras',
      altered: 'A notícia diz isso de outro modo',
      'other-speaker': 'A notícia atribui estas palavras a outra pessoa',
      'other-number': 'A notícia traz outro número',
      'other-thing': 'A notícia traz este número para outra coisa',
      'report-not-quote': 'É relato da própria notícia, não uma citação',
      'not-in-story': 'A notícia não diz isso',
    },
    cropped: 'A notícia tem estas palavras, dentro de uma frase mais longa',
    exactBy: (speaker) => `A notícia as traz como palavras de ${speaker}`,
    toldBy: (teller) => `Tal como ${teller} as cita ao falar.`,
    otherSpeaker: (speaker, claimed) => `A notícia atribui estas palavras a ${speaker}, não a ${claimed}`,
    report: (speaker) => `A notícia relata isso de ${speaker}, mas não como citação`,
    claimed: (claim, speaker) =>
      speaker === null ? `Afirmado: “${claim}”` : `Afirmado como palavras de ${speaker}: “${claim}”`,
    alterations: {
      'negation-dropped': 'Falta à afirmação uma negação da notícia.',
      'negation-added': 'A afirmação tem uma negação que a notícia não tem.',
      qualifier: 'A exatidão do número difere: “pelo menos”, “cerca de”, “até” e afins contam.',
      negation: 'As palavras estão na notícia, mas sob uma negação que a afirmação omite.',
      hedge: 'As palavras estão na notícia, mas com um “talvez” ou “acho” que a afirmação omite.',
      condition: 'As palavras estão na notícia, mas sob uma condição que a afirmação omite.',
      question: 'Na notícia, as palavras fazem parte de uma pergunta.',
      ellipsis: 'O que o “…” omite muda o sentido.',
      crop: 'As palavras estão no artigo, mas recortadas de uma frase que pode mudar o sentido.',
      joined: 'Palavras de lugares diferentes foram unidas em uma só.',
      bracket: 'A notícia não sustenta o que está entre colchetes.',
      name: 'Nesse lugar a notícia traz outro nome.',
      swapped: 'Quem e o quê trocaram de lugar.',
      reworded: 'As palavras são outras.',
    },
    number: (claimed, story) => `A afirmação traz ${claimed}; a notícia, ${story}.`,
    pieces: (pieces) => `Os pedaços: ${pieces}`,
    difference: 'Palavra por palavra (riscado: só na afirmação; negrito: só na notícia)',
    terminalDifference: 'Palavra por palavra ([-só na afirmação-] {+só na notícia+})',
    nearest: 'O trecho mais próximo, que não é o mesmo:',
    parts: (count) =>
      count === 1 ? 'Uma afirmação verificada' : `${number(count)} afirmações verificadas uma a uma`,
    nothing: 'Não há nada a verificar: nem citação, nem número, nem frase.',
  },
  service: {
    unknownCommand: 'Não tenho mais este comando. Recarregue o Discord e escolha-o de novo na lista.',
    changedOptions: 'Este comando mudou. Recarregue o Discord e preencha-o de novo.',
    away: 'Não consigo chegar às minhas notícias agora, por isso nada mudou. Tente de novo em um minuto.',
    oldButton: 'Este botão é de uma versão anterior. Pergunte de novo.',
    emptyMessage: 'Esta mensagem não tem texto para verificar.',
    tooFast: (seconds) =>
      `Foi muita coisa de uma vez. Espere ${seconds === 1 ? 'um segundo' : `${seconds} segundos`} e pergunte de novo.`,
    failed: (id) => `Algo deu errado do meu lado. Tente de novo; se continuar, informe o código \`${id}\`.`,
  },
  privacy: {
    title: 'O que guardo sobre você: nada',
    points: [
      'O que você pergunta é respondido e esquecido. Nenhuma pergunta, nome ou mensagem é guardada.',
      'Vejo o que você me envia com um comando e mais nada: não posso ler o canal.',
      'Meu registro tem o comando, quanto demorou e como terminou, sob o número que o Discord dá a esse uso; não quem perguntou nem o quê.',
      'Contra enxurradas, conto seus últimos comandos na memória por alguns segundos.',
      'O que quem gerencia um servidor adiciona como notícia é guardado só para esse servidor, até que o removam: o texto e o que foi lido nele, não quem o adicionou.',
    ],
    feedbackOff: 'Aqui não se coleta se uma resposta estava certa ou errada.',
    feedbackOn:
      'Se você tocar em “Certa” ou “Errada” sob uma resposta, isso é guardado com a pergunta e os trechos mostrados da notícia; não quem tocou.',
    deletion:
      'Portanto não há nada seu para apagar aqui. As respostas são mensagens no Discord, sob a política de privacidade dele.',
  },
  feedback: {
    right: 'Certa',
    wrong: 'Errada',
    thanks: 'Obrigado. Foi guardado sem o seu nome e ajuda a corrigir erros.',
  },
  problem: (problem) => {
    switch (problem.kind) {
      case 'empty-question':
        return 'Não há pergunta aqui. Pergunte algo, por exemplo “who said what about the talks?”.';
      case 'question-too-long':
        return `A pergunta é longa demais. Use no máximo ${number(problem.most)} caracteres.`;
      case 'empty-claim':
        return 'Não há nada a verificar aqui. Dê uma citação, um número ou uma frase.';
      case 'claim-too-long':
        return `É longo demais para verificar. Use no máximo ${number(problem.most)} caracteres.`;
      case 'unknown-story':
        return problem.nearest.length > 0
          ? `Não conheço a notícia “${problem.asked}”. Você quis dizer ${list(problem.nearest)}?`
          : `Não conheço a notícia “${problem.asked}”. /notícia lista mostra as que conheço.`;
      case 'empty-library':
        return 'Ainda não tenho nenhuma notícia. Quem gerencia um servidor adiciona uma com `/notícia adicionar`; quem me administra, com `verbatim add`.';
    }
  },
};
