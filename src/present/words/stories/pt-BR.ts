import type { StoryCommandWords } from './command.ts';

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
