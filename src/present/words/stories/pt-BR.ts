import type { StoryCommandWords } from './command.ts';
import type { StoriesWords } from './en.ts';

export const command: StoryCommandWords = {
  name: 'notícia',
  description: 'O que o bot conhece e as notícias que este servidor adiciona',
  subcommands: {
    show: {
      name: 'mostrar',
      description: 'Uma notícia: fonte, data, pessoas e citações',
      options: {
        story: { name: 'notícia', description: 'A notícia a mostrar; todas se nenhuma for escolhida' },
        private: { name: 'privado', description: 'Só você vê a resposta; um botão a compartilha' },
      },
    },
    list: {
      name: 'lista',
      description: 'As notícias sobre as quais se pode perguntar aqui',
      options: {
        private: { name: 'privado', description: 'Só você vê a resposta; um botão a compartilha' },
      },
    },
    add: {
      name: 'adicionar',
      description: 'Adiciona uma notícia a este servidor (para quem o gerencia)',
      options: {
        file: { name: 'arquivo', description: 'A notícia como texto, Markdown ou página da web, até 2 MB' },
        url: { name: 'endereço', description: 'O endereço dela na web, que começa com https://' },
        title: { name: 'título', description: 'A manchete, se não for lida direito' },
        source: { name: 'fonte', description: 'De quem é a notícia, se não for lido direito' },
        anyway: { name: 'mesmo-assim', description: 'Também se já houver uma com quase as mesmas palavras' },
      },
    },
    remove: {
      name: 'remover',
      description: 'Remove uma notícia que este servidor adicionou (para quem o gerencia)',
      options: {
        story: { name: 'notícia', description: 'A notícia a remover, com tudo o que foi lido nela' },
      },
    },
    default: {
      name: 'padrão',
      description: 'A notícia de que se trata se a pergunta não disser outra (para gestores)',
      options: {
        story: { name: 'notícia', description: 'A notícia, ou nenhuma para procurar em todas' },
      },
    },
  },
};

const number = (value: number) => value.toLocaleString('pt-BR');

export const stories: StoriesWords = {
  added: 'Adicionada a este servidor',
  updated: (version) =>
    `Atualizada: versão ${number(version)}. Os botões de respostas anteriores ainda mostram as palavras de que saíram.`,
  examples: 'Perguntas que ela responde',
  same: (title) => `“${title}” já está aqui, palavra por palavra. Nada mudou.`,
  copy: (title, percent) =>
    `“${title}” já está aqui e diz o mesmo em ${number(percent)} % das palavras; por isso nada foi adicionado. Com a opção \`mesmo-assim\`, esta também entra.`,
  removed: (title) => `“${title}” foi removida, com tudo o que foi lido nela.`,
  notOwn: (title) =>
    `“${title}” não foi adicionada por este servidor e por isso não pode ser removida aqui. Quem me mantém pode removê-la.`,
  isDefault: (title) =>
    `As perguntas que não citam uma notícia agora são respondidas com “${title}”. Com “todas as notícias” na opção \`notícia\`, procura-se em todas.`,
  noDefault: 'As perguntas que não citam uma notícia agora são procuradas em todas.',
  onlyDefault: (title) =>
    `A busca foi só em “${title}”, a padrão deste servidor. Escolha “todas as notícias” na opção \`notícia\` para procurar em todas.`,
  onlyNearest: (stories) =>
    `Olhei apenas ${number(stories)} notícias: as mais próximas das suas palavras ou, se não houver, as mais novas. Escolha uma na opção \`notícia\` para procurar nela.`,
  all: 'Todas as notícias',
  none: 'Nenhuma: procurar em todas as notícias',
  own: 'adicionada por este servidor',
  standard: 'padrão',
  room: (kept, most) => `${number(kept)} de no máximo ${number(most)} notícias adicionadas por este servidor`,
  needsServer:
    'As notícias são de um servidor. Use isto em um a que fui adicionado, não só instalado por você.',
  needsManager:
    'Só quem pode gerenciar este servidor (permissão “Gerenciar servidor”) pode fazer isto. Peça a uma dessas pessoas.',
  nothingGiven: 'Não há notícia aqui. Dê um arquivo ou o endereço de uma página.',
  bothGiven: 'Há um arquivo e também um endereço. Dê só um dos dois.',
  tooMany: (most) => `Este servidor já tem ${number(most)} notícias, o máximo. Remova uma antes.`,
  tooLarge: (most) =>
    `Com esta, as notícias deste servidor passariam de ${number(most)} caracteres. Remova uma antes.`,
  faults: {
    empty: 'Não há texto aqui. Dê uma notícia.',
    binary: 'Isto não é texto. Dê a notícia como texto, Markdown ou página da web.',
    kind: 'Arquivos deste tipo não são lidos. Dê um que termine em .txt, .md ou .html.',
    'too-big': 'Isto passa de 2 MB. Dê só o texto da notícia.',
    encoding: 'Não dá para reconhecer os caracteres deste texto. Salve-o como UTF-8 e adicione de novo.',
    malformed: 'Esta página não pode ser lida. Salve o texto da notícia e adicione-o.',
    'no-article': 'Não encontrei notícia aqui. Salve o texto dela e adicione-o.',
    'live-blog': 'Isto é uma cobertura ao vivo, não uma notícia. Adicione a reportagem que a resume.',
    'list-page': 'Isto é uma lista de notícias, não uma. Dê o endereço de uma delas.',
    feed: 'Isto é um feed com muitas notícias. Dê o endereço de uma delas.',
    paywall:
      'Só o começo da notícia está na página; o resto é para assinantes. Adicione um arquivo com o texto que você pode ler.',
    address: 'Deste endereço não consigo ler. Dê um que comece com https://, sem senha.',
    'not-public': 'Este endereço não está na internet pública. Salve a página e adicione o arquivo.',
    unreachable: 'Não dá para chegar ao site. Confira o endereço, ou salve a página e adicione o arquivo.',
    timeout: 'O site demorou demais. Tente mais tarde, ou salve a página e adicione o arquivo.',
    redirects: 'O site me manda de um endereço a outro. Dê o endereço da própria notícia.',
    status: 'O site não me dá esta página. Confira o endereço, ou salve a página e adicione o arquivo.',
    type: 'Este endereço leva a algo que não é uma página de texto. Dê o endereço da própria notícia.',
    'too-heavy': 'Ler isto demora demais. Dê só o texto da notícia, ou uma parte dele.',
    busy: 'Estou lendo outras notícias agora. Tente de novo em um minuto.',
    conflict: 'Alguém mudou esta notícia ao mesmo tempo. Veja-a com `/notícia mostrar` e tente de novo.',
  },
};
