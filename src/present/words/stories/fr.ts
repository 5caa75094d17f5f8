import type { StoryCommandWords } from './command.ts';

export const command: StoryCommandWords = {
  name: 'article',
  description: 'Ce que le bot connaît, et les articles que ce serveur ajoute',
  subcommands: {
    show: {
      name: 'montrer',
      description: 'Un article : source, date, personnes et citations',
      options: {
        story: { name: 'article', description: 'L’article à montrer ; tous si rien n’est choisi' },
        private: { name: 'privé', description: 'Vous seul voyez la réponse ; un bouton la partage' },
      },
    },
    list: {
      name: 'liste',
      description: 'Les articles sur lesquels on peut poser des questions ici',
      options: {
        private: { name: 'privé', description: 'Vous seul voyez la réponse ; un bouton la partage' },
      },
    },
    add: {
      name: 'ajouter',
      description: 'Ajoute un article à ce serveur (pour ceux qui le gèrent)',
      options: {
        file: { name: 'fichier', description: 'L’article en texte, Markdown ou page web, 2 Mo au plus' },
        url: { name: 'adresse', description: 'Son adresse sur le web, qui commence par https://' },
        title: { name: 'titre', description: 'Son titre, s’il est mal lu' },
        source: { name: 'source', description: 'De qui est l’article, si c’est mal lu' },
        anyway: { name: 'malgré', description: 'Même si presque les mêmes mots sont déjà là' },
      },
    },
    remove: {
      name: 'retirer',
      description: 'Retire un article ajouté par ce serveur (pour ceux qui le gèrent)',
      options: {
        story: { name: 'article', description: 'L’article à retirer, avec tout ce qui y a été lu' },
      },
    },
    default: {
      name: 'défaut',
      description: 'L’article visé quand une question n’en nomme aucun (pour les gestionnaires)',
      options: {
        story: { name: 'article', description: 'L’article, ou aucun pour chercher dans tous' },
      },
    },
  },
};
