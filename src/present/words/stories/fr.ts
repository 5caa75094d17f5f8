import type { StoryCommandWords } from './command.ts';
import type { StoriesWords } from './en.ts';

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

const number = (value: number) => value.toLocaleString('fr');

export const stories: StoriesWords = {
  added: 'Ajouté à ce serveur',
  updated: (version) =>
    `Mis à jour : version ${number(version)}. Les boutons des réponses précédentes montrent toujours les mots dont elles venaient.`,
  examples: 'Questions auxquelles il répond',
  same: (title) => `« ${title} » est déjà là, mot pour mot. Rien n’a changé.`,
  copy: (title, percent) =>
    `« ${title} » est déjà là et dit la même chose dans ${number(percent)} % de ses mots ; rien n’a donc été ajouté. L’option \`malgré\` ajoute aussi celui-ci.`,
  removed: (title) => `« ${title} » est retiré, avec tout ce qui y a été lu.`,
  notOwn: (title) =>
    `« ${title} » n’a pas été ajouté par ce serveur et ne peut donc pas être retiré ici. Qui me gère peut le retirer.`,
  isDefault: (title) =>
    `Les questions qui ne nomment aucun article trouvent désormais leur réponse dans « ${title} ». Avec « tous les articles » dans l’option \`article\`, on cherche dans tous.`,
  noDefault: 'Les questions qui ne nomment aucun article sont désormais cherchées dans tous.',
  onlyDefault: (title) =>
    `On n’a cherché que dans « ${title} », l’article par défaut de ce serveur. Choisissez « tous les articles » dans l’option \`article\` pour chercher dans tous.`,
  onlyNearest: (stories) =>
    `Je n’ai consulté que ${number(stories)} articles : les plus proches de vos mots ou, à défaut, les plus récents. Choisissez-en un dans l’option \`article\` pour y chercher.`,
  all: 'Tous les articles',
  none: 'Aucun : chercher dans tous les articles',
  own: 'ajouté par ce serveur',
  standard: 'par défaut',
  room: (kept, most) => `${number(kept)} articles sur ${number(most)} au plus ajoutés par ce serveur`,
  needsServer:
    'Les articles appartiennent à un serveur. Utilisez ceci dans un serveur où j’ai été ajouté, pas seulement installé par vous.',
  needsManager:
    'Seuls ceux qui peuvent gérer ce serveur (permission « Gérer le serveur ») peuvent faire cela. Demandez à l’un d’eux.',
  nothingGiven: 'Il n’y a pas d’article ici. Donnez un fichier ou l’adresse d’une page.',
  bothGiven: 'Il y a un fichier et une adresse. Donnez seulement l’un des deux.',
  tooMany: (most) =>
    `Ce serveur a déjà ${number(most)} articles, autant qu’il peut en avoir. Retirez-en d’abord un.`,
  tooLarge: (most) =>
    `Avec celui-ci, les articles de ce serveur dépasseraient ${number(most)} caractères. Retirez-en d’abord un.`,
  faults: {
    empty: 'Il n’y a pas de texte ici. Donnez un article.',
    binary: 'Ce n’est pas du texte. Donnez l’article en texte, Markdown ou page web.',
    kind: 'Les fichiers de ce type ne sont pas lus. Donnez-en un qui finit par .txt, .md ou .html.',
    'too-big': 'Cela dépasse 2 Mo. Donnez seulement le texte de l’article.',
    encoding:
      'Les caractères de ce texte ne se laissent pas reconnaître. Enregistrez-le en UTF-8, puis ajoutez-le.',
    malformed: 'Cette page ne peut pas être lue. Enregistrez le texte de son article et ajoutez-le.',
    'no-article': 'Je n’ai trouvé aucun article ici. Enregistrez son texte et ajoutez-le.',
    'live-blog': 'C’est un direct, pas un article. Ajoutez l’article qui le résume.',
    'list-page': 'C’est une liste d’articles, pas un article. Donnez l’adresse de l’un d’eux.',
    feed: 'C’est un flux de plusieurs articles. Donnez l’adresse de l’un d’eux.',
    paywall:
      'Seul le début de l’article est sur la page ; le reste est pour les abonnés. Ajoutez un fichier avec le texte que vous pouvez lire.',
    address:
      'Je ne peux pas lire à cette adresse. Donnez-en une qui commence par https://, sans mot de passe.',
    'not-public': 'Cette adresse n’est pas sur l’internet public. Enregistrez la page et ajoutez le fichier.',
    unreachable: 'Le site est injoignable. Vérifiez l’adresse, ou enregistrez la page et ajoutez le fichier.',
    timeout:
      'Le site a mis trop longtemps à répondre. Réessayez plus tard, ou enregistrez la page et ajoutez le fichier.',
    redirects: 'Le site me renvoie d’une adresse à l’autre. Donnez l’adresse de l’article lui-même.',
    status:
      'Le site ne me donne pas cette page. Vérifiez l’adresse, ou enregistrez la page et ajoutez le fichier.',
    type: 'Cette adresse ne mène pas à une page de texte. Donnez l’adresse de l’article lui-même.',
    'too-heavy': 'Lire ceci prend trop de temps. Donnez seulement le texte de l’article, ou une partie.',
    busy: 'Je lis d’autres articles en ce moment. Réessayez dans une minute.',
    conflict:
      'Quelqu’un a changé cet article en même temps. Regardez-le avec `/article montrer`, puis réessayez.',
  },
};
