import { stories, command as storyCommand } from './stories/fr.ts';
import type { Words } from './words.ts';

const number = (value: number) => value.toLocaleString('fr');
const many = (count: number, one: string, more: string) => `${number(count)} ${count < 2 ? one : more}`;
const list = (items: readonly string[]) => new Intl.ListFormat('fr', { type: 'disjunction' }).format(items);

const story = { name: 'article', description: 'L’article où chercher ; tous si rien n’est choisi' };
const hidden = { name: 'privé', description: 'Vous seul voyez la réponse ; un bouton la partage' };

export const fr: Words = {
  commands: {
    ask: {
      name: 'demander',
      description: 'Posez une question ; la réponse est faite des mots de l’article',
      options: {
        question: { name: 'question', description: 'Ce que vous voulez savoir, en anglais comme l’article' },
        story,
        private: hidden,
      },
    },
    quote: {
      name: 'citation',
      description: 'Qui a dit quoi : les citations d’une personne, mot pour mot',
      options: {
        speaker: {
          name: 'personne',
          description: 'Un nom, une partie ou une fonction ; vide : toutes les personnes citées',
        },
        about: { name: 'sujet', description: 'Seulement les citations sur ce sujet' },
        story,
        view: { name: 'vue', description: 'Toutes en liste, ou une par une' },
        private: hidden,
      },
      views: { list: 'liste', single: 'une par une' },
    },
    figures: {
      name: 'chiffres',
      description: 'Chaque chiffre de l’article, qui l’avance et comment ils se comparent',
      options: {
        about: {
          name: 'sujet',
          description: 'Seulement les chiffres sur ceci : ce qui est compté, par qui, dans quel plan',
        },
        story,
        private: hidden,
      },
    },
    check: {
      name: 'vérifier',
      description: 'L’article le dit-il ? Une citation, un chiffre ou un message entier, mot à mot',
      options: {
        claim: { name: 'affirmation', description: 'Ce qui est affirmé ; un message entier convient' },
        speaker: { name: 'personne', description: 'Qui l’aurait dit ; vide : ce que dit l’article' },
        story,
        private: hidden,
      },
    },
    story: storyCommand,
    help: {
      name: 'aide',
      description: 'Ce que le bot sait faire, avec des exemples',
      options: { private: hidden },
    },
    privacy: {
      name: 'confidentialité',
      description: 'Ce que le bot garde sur vous, et ce qu’il ne garde pas',
    },
  },
  voice: {
    narrator: 'Les mots de l’article lui-même',
    unattributed: 'Entre guillemets ; l’article ne précise pas qui l’a dit',
    quoted: (who, probably) => `${probably ? 'Probablement les mots' : 'Les mots'} de ${who}`,
    reported: (who, probably) =>
      `${probably ? 'Probablement selon' : 'Selon'} ${who}, dans les mots de l’article`,
    unresolved: (pronoun) => `« ${pronoun} » (l’article ne précise pas qui)`,
  },
  excerpt: {
    paragraph: (n) => `§ ${n}`,
    readThere: 'lire sur place',
    shortened: 'abrégé ; « Contexte » en montre plus',
    wordForWord: 'Mot pour mot dans l’article',
  },
  button: {
    context: (paragraph) => `Contexte du § ${paragraph}`,
    share: 'Partager avec tous',
    previous: 'Précédent',
    next: 'Suivant',
    list: 'En liste',
    single: 'Une par une',
    openStory: 'Ouvrir l’article',
    everyone: 'Personnes citées',
    stale: 'L’article a changé depuis l’envoi de ce message. Reposez votre question.',
  },
  ask: {
    inDoubt: 'Je ne suis pas sûr que l’article réponde à cela.',
    notInStory: (stories) =>
      stories === 1 ? 'L’article ne le dit pas.' : `Aucun des ${number(stories)} articles ne le dit.`,
    maybe: 'Les passages les plus proches ; à vous de juger s’ils répondent à la question :',
    nearest: 'Les passages les plus proches, qui ne sont pas une réponse :',
    also: 'Aussi proches de la question :',
    nothingNear: 'Aucun passage ne s’en approche. Essayez avec des noms et des mots de l’article.',
    context: (paragraph) => `Contexte : § ${paragraph}`,
  },
  quote: {
    kinds: {
      direct: 'directe',
      partial: 'partielle : seulement les mots entre guillemets',
      indirect: 'indirecte : rapportée, pas mot pour mot',
    },
    counts: ({ direct, partial, indirect }) =>
      [
        direct > 0 ? many(direct, 'directe', 'directes') : '',
        partial > 0 ? many(partial, 'partielle', 'partielles') : '',
        indirect > 0 ? many(indirect, 'indirecte', 'indirectes') : '',
      ]
        .filter(Boolean)
        .join(', '),
    cue: (cue) => `introduite par « ${cue} »`,
    carried: (paragraph) => `auteur repris du § ${paragraph}`,
    probably: (name) => `probablement ${name}`,
    about: (topic, shown, all) =>
      `Sur « ${topic} » : ${number(shown)} sur ${many(all, 'citation', 'citations')}`,
    place: (n, all) => `${number(n)} sur ${number(all)}`,
    everyone: (speakers) => `Qui est cité : ${many(speakers, 'voix', 'voix')}`,
    unclear: (count) => `Auteur incertain : ${many(count, 'citation', 'citations')}`,
    nobody: 'Personne n’est cité.',
    notQuoted: (name, mentions) =>
      `Aucune citation de ${name}, mais ${many(mentions, 'mention', 'mentions')} dans l’article :`,
    related: 'Sont cités :',
    noneAbout: (topic, name) =>
      name === null
        ? `Aucune citation ne porte sur « ${topic} ».`
        : `Aucune citation de ${name} ne porte sur « ${topic} ».`,
    unknown: (asked) => `« ${asked} » n’apparaît pas dans l’article.`,
    nearest: 'Vouliez-vous dire :',
    ambiguous: (asked) => `« ${asked} » peut désigner chacun de ces noms. Lequel ?`,
    anyone: 'Citations',
    page: (page, pages) => `page ${number(page)} sur ${number(pages)}`,
  },
  story: {
    known: (stories) => (stories === 1 ? 'Je connais un article' : `Je connais ${number(stories)} articles`),
    facts: ({ paragraphs, people, quotations, figures }) =>
      [
        many(paragraphs, 'paragraphe', 'paragraphes'),
        many(people, 'nom', 'noms'),
        many(quotations, 'citation', 'citations'),
        many(figures, 'chiffre', 'chiffres'),
      ].join(' · '),
    source: 'Source',
    published: 'Publié',
    noDate: 'date inconnue',
    byline: 'Signature',
    quoted: 'Personnes citées',
    more: (count) => `et ${number(count)} de plus ; précisez avec l’option « article »`,
  },
  help: {
    title: 'Des articles qui répondent avec leurs propres mots',
    intro:
      'Chaque réponse est faite de passages de l’article tels quels, avec le paragraphe et l’auteur des mots. Les passages restent dans la langue de l’article.',
    examples: {
      ask: 'Posez une question. Les fautes de frappe ne gênent pas.',
      quote: 'Les citations d’une personne ; sans nom, toutes les personnes citées.',
      figures: 'Les chiffres de l’article, côte à côte là où ils se comparent.',
      check: 'L’article dit-il bien cela ? Une citation ou un chiffre, comparé mot à mot.',
      story: 'Ce que je connais, et d’où cela vient.',
    },
    question: (name) => (name === null ? 'what happened' : `what did ${name} say`),
    voices:
      'Chaque passage dit de qui est la voix : celle de l’article, d’une personne citée ou d’une source. « Probablement » veut dire qu’il n’est pas certain qui parle.',
    honesty: 'Là où l’article ne dit rien, je le dis et je montre les passages les plus proches comme tels.',
    privacy: 'Avec « privé », vous seul voyez la réponse. Je ne notifie jamais personne.',
  },
  stories,
  figures: {
    title: (about) => (about === null ? 'Chiffres de l’article' : `Chiffres sur « ${about} »`),
    kinds: {
      count: 'Nombres',
      money: 'Argent',
      percent: 'Pourcentages',
      fraction: 'Fractions',
      quantity: 'Mesures',
      age: 'Âges',
      multiple: 'Multiples',
      score: 'Scores et rapports',
    },
    claimedBy: (names) => `selon ${names.join(' et ')}`,
    ownWords: 'selon l’article',
    none: '–',
    compared: 'L’article les met en regard :',
    computed: 'Calculé à partir de ces chiffres (ce ne sont pas les mots de l’article)',
    difference: (label, first, second, amount, less, times) =>
      `${label} : ${first}, c’est ${amount} de ${less ? 'moins' : 'plus'} que ${second}${times === null ? '' : ` (${times} fois)`}`,
    noDifference: (label, first, second) => `${label} : ${first} et ${second} sont égaux`,
    total: (label, addends, sum) => `${label} : ${addends.join(' + ')} = ${sum}`,
    percentagePoints: (amount) => `${amount} points de pourcentage`,
    measure: (amount, unit) => `${amount} ${unit}`,
    noMatch: (about) => `L’article n’a pas de chiffres sur « ${about} ».`,
    nearest: 'Il a des chiffres sur :',
    noFigures: 'L’article ne donne aucun chiffre.',
    more: (count) =>
      count === 1
        ? 'Une comparaison de plus : précisez avec « sujet ».'
        : `${number(count)} comparaisons de plus : précisez avec « sujet ».`,
    scale: 'Barres à l’échelle ; nombres tels qu’imprimés.',
    alt: (source) => `Diagramme en barres de chiffres de ${source}.`,
  },
  check: {
    menu: 'Vérifier avec l’article',
    verdicts: {
      exact: 'L’article le dit en ces mots',
      altered: 'L’article le dit autrement',
      'other-speaker': 'L’article attribue ces mots à quelqu’un d’autre',
      'other-number': 'L’article donne un autre chiffre',
      'other-thing': 'L’article donne ce chiffre pour autre chose',
      'report-not-quote': 'C’est l’article qui le rapporte ; ce n’est pas une citation',
      'not-in-story': 'L’article ne dit pas cela',
    },
    cropped: 'L’article a ces mots, dans une phrase plus longue',
    exactBy: (speaker) => `L’article les donne comme les mots de ${speaker}`,
    toldBy: (teller) => `Tels que ${teller} les cite en parlant.`,
    otherSpeaker: (speaker, claimed) => `L’article attribue ces mots à ${speaker}, non à ${claimed}`,
    report: (speaker) => `L’article le rapporte de ${speaker}, mais pas comme citation`,
    claimed: (claim, speaker) =>
      speaker === null ? `Affirmé : « ${claim} »` : `Affirmé comme les mots de ${speaker} : « ${claim} »`,
    alterations: {
      'negation-dropped': 'Il manque à l’affirmation une négation de l’article.',
      'negation-added': 'L’affirmation a une négation que l’article n’a pas.',
      qualifier:
        'La précision du chiffre diffère : « au moins », « environ », « jusqu’à » et autres comptent.',
      negation: 'Ces mots sont dans l’article, mais sous une négation que l’affirmation omet.',
      hedge:
        'Ces mots sont dans l’article, mais avec un « peut-être » ou un « je crois » que l’affirmation omet.',
      condition: 'Ces mots sont dans l’article, mais sous une condition que l’affirmation omet.',
      question: 'Dans l’article, ces mots font partie d’une question.',
      ellipsis: 'Ce que « … » omet change le sens.',
      crop: 'Les mots figurent dans l’article, mais ils sont tirés d’une phrase qui peut en changer le sens.',
      joined: 'Des mots d’endroits différents sont réunis en un seul.',
      bracket: 'L’article ne confirme pas ce qui est entre crochets.',
      name: 'À cet endroit, l’article a un autre nom.',
      swapped: 'Qui et quoi ont échangé leurs places.',
      reworded: 'Les mots diffèrent.',
    },
    number: (claimed, story) => `L’affirmation dit ${claimed}, l’article ${story}.`,
    pieces: (pieces) => `Les morceaux : ${pieces}`,
    difference: 'Mot à mot (barré : seulement dans l’affirmation ; gras : seulement dans l’article)',
    terminalDifference: 'Mot à mot ([-seulement dans l’affirmation-] {+seulement dans l’article+})',
    nearest: 'Le passage le plus proche, qui n’est pas le même :',
    parts: (count) =>
      count < 2 ? 'Une affirmation vérifiée' : `${number(count)} affirmations vérifiées une à une`,
    nothing: 'Rien à vérifier ici : ni citation, ni chiffre, ni phrase.',
  },
  service: {
    unknownCommand:
      'Je n’ai plus cette commande. Rechargez Discord, puis choisissez-la à nouveau dans la liste.',
    changedOptions: 'Cette commande a changé. Rechargez Discord, puis remplissez-la à nouveau.',
    away: 'Je n’atteins pas mes articles en ce moment, donc rien n’a changé. Réessayez dans une minute.',
    oldButton: 'Ce bouton vient d’une version antérieure. Reposez votre question.',
    emptyMessage: 'Ce message n’a pas de texte à vérifier.',
    tooFast: (seconds) =>
      `Cela fait beaucoup d’un coup. Attendez ${seconds === 1 ? 'une seconde' : `${seconds} secondes`}, puis réessayez.`,
    failed: (id) =>
      `Quelque chose a échoué de mon côté. Réessayez ; si cela persiste, signalez le code \`${id}\`.`,
  },
  privacy: {
    title: 'Ce que je garde sur vous : rien',
    points: [
      'Ce que vous demandez reçoit sa réponse et s’oublie. Aucune question, aucun nom, aucun message n’est conservé.',
      'Je vois ce que vous m’envoyez avec une commande, et rien d’autre : je ne peux pas lire le salon.',
      'Mon journal contient la commande, sa durée et son issue, sous le numéro que Discord donne à cet usage ; ni qui a demandé, ni quoi.',
      'Contre les avalanches, je compte vos dernières commandes en mémoire, pendant quelques secondes.',
      'Ce que ceux qui gèrent un serveur ajoutent comme article est gardé pour ce serveur seul, jusqu’à ce qu’ils le retirent : le texte et ce qui y a été lu, pas qui l’a ajouté.',
    ],
    feedbackOff: 'Ici, on ne recueille pas si une réponse était juste ou fausse.',
    feedbackOn:
      'Si vous appuyez sur « Juste » ou « Faux » sous une réponse, cela est enregistré avec la question et les endroits montrés de l’article ; pas qui a appuyé.',
    deletion:
      'Il n’y a donc rien de vous à effacer ici. Les réponses sont des messages sur Discord, soumis à sa politique de confidentialité.',
  },
  feedback: {
    right: 'Juste',
    wrong: 'Faux',
    thanks: 'Merci. C’est enregistré sans votre nom et aide à corriger les erreurs.',
  },
  problem: (problem) => {
    switch (problem.kind) {
      case 'empty-question':
        return 'Il n’y a pas de question ici. Demandez par exemple « who said what about the talks? ».';
      case 'question-too-long':
        return `Cette question est trop longue. Posez-la en ${number(problem.most)} caractères au plus.`;
      case 'empty-claim':
        return 'Il n’y a rien à vérifier ici. Donnez une citation, un chiffre ou une phrase.';
      case 'claim-too-long':
        return `C’est trop long à vérifier. Tenez-vous à ${number(problem.most)} caractères au plus.`;
      case 'unknown-story':
        return problem.nearest.length > 0
          ? `Je ne connais pas l’article « ${problem.asked} ». Vouliez-vous dire ${list(problem.nearest)} ?`
          : `Je ne connais pas l’article « ${problem.asked} ». /article liste montre ceux que je connais.`;
      case 'empty-library':
        return 'Je n’ai encore aucun article. Ceux qui gèrent un serveur en ajoutent avec `/article ajouter` ; la personne qui m’administre, avec `verbatim add`.';
    }
  },
};
