import type { StoryCommandWords } from './command.ts';
import type { StoriesWords } from './en.ts';

export const command: StoryCommandWords = {
  name: 'artikel',
  description: 'Was der Bot kennt, und die Artikel, die dieser Server hinzufügt',
  subcommands: {
    show: {
      name: 'zeigen',
      description: 'Ein Artikel: Quelle, Datum, Personen und Zitate',
      options: {
        story: { name: 'artikel', description: 'Welcher Artikel; ohne Angabe alle' },
        private: { name: 'privat', description: 'Nur du siehst die Antwort; ein Knopf teilt sie' },
      },
    },
    list: {
      name: 'liste',
      description: 'Die Artikel, zu denen man hier fragen kann',
      options: {
        private: { name: 'privat', description: 'Nur du siehst die Antwort; ein Knopf teilt sie' },
      },
    },
    add: {
      name: 'hinzufügen',
      description: 'Fügt diesem Server einen Artikel hinzu (für die, die ihn verwalten)',
      options: {
        file: { name: 'datei', description: 'Der Artikel als Text, Markdown oder Webseite, höchstens 2 MB' },
        url: { name: 'adresse', description: 'Seine Adresse im Web, die mit https:// beginnt' },
        title: { name: 'titel', description: 'Seine Überschrift, falls sie falsch gelesen wird' },
        source: { name: 'quelle', description: 'Von wem er ist, falls das falsch gelesen wird' },
        anyway: { name: 'trotzdem', description: 'Auch wenn fast dieselben Worte schon da sind' },
      },
    },
    remove: {
      name: 'entfernen',
      description: 'Entfernt einen Artikel dieses Servers (für die, die ihn verwalten)',
      options: {
        story: { name: 'artikel', description: 'Der Artikel, mit allem, was darin gelesen wurde' },
      },
    },
    default: {
      name: 'standard',
      description: 'Der Artikel, der gemeint ist, wenn eine Frage keinen nennt (für Verwalter)',
      options: {
        story: { name: 'artikel', description: 'Der Artikel, oder keiner, um in allen zu suchen' },
      },
    },
  },
};

const number = (value: number) => value.toLocaleString('de');

export const stories: StoriesWords = {
  added: 'Diesem Server hinzugefügt',
  updated: (version) =>
    `Aktualisiert: Fassung ${number(version)}. Knöpfe unter früheren Antworten zeigen weiter die Worte, aus denen sie entstanden.`,
  examples: 'Fragen, die er beantwortet',
  same: (title) => `„${title}“ ist schon da, Wort für Wort. Es wurde nichts geändert.`,
  copy: (title, percent) =>
    `„${title}“ ist schon da und sagt in ${number(percent)} % seiner Worte dasselbe; darum wurde nichts hinzugefügt. Mit der Option \`trotzdem\` kommt auch dieser dazu.`,
  removed: (title) => `„${title}“ ist entfernt, mit allem, was darin gelesen wurde.`,
  notOwn: (title) =>
    `„${title}“ hat nicht dieser Server hinzugefügt, darum kann er hier nicht entfernt werden. Wer mich betreibt, kann es.`,
  isDefault: (title) =>
    `Fragen, die keinen Artikel nennen, werden nun aus „${title}“ beantwortet. Mit „alle Artikel“ in der Option \`artikel\` wird in allen gesucht.`,
  noDefault: 'Fragen, die keinen Artikel nennen, werden nun in allen gesucht.',
  onlyDefault: (title) =>
    `Gesucht wurde nur in „${title}“, dem Standard dieses Servers. Mit „alle Artikel“ in der Option \`artikel\` wird in allen gesucht.`,
  onlyNearest: (stories) =>
    `Angesehen habe ich nur ${number(stories)} Artikel: die, die den Worten der Frage am nächsten kommen, sonst die neuesten. Mit der Option \`artikel\` wird in einem bestimmten gesucht.`,
  all: 'Alle Artikel',
  none: 'Kein Standard: in allen Artikeln suchen',
  own: 'von diesem Server',
  standard: 'Standard',
  room: (kept, most) => `${number(kept)} von höchstens ${number(most)} Artikeln dieses Servers`,
  needsServer:
    'Artikel gehören einem Server. Nutze das in einem, dem ich hinzugefügt wurde, nicht nur von dir installiert.',
  needsManager:
    'Das können nur die, die diesen Server verwalten dürfen (Recht „Server verwalten“). Bitte frag sie.',
  nothingGiven: 'Darin ist kein Artikel. Gib eine Datei oder die Adresse einer Seite an.',
  bothGiven: 'Das sind eine Datei und eine Adresse. Bitte gib nur eines davon an.',
  tooMany: (most) =>
    `Dieser Server hat schon ${number(most)} Artikel, mehr sind nicht möglich. Entferne erst einen.`,
  tooLarge: (most) =>
    `Mit diesem hätten die Artikel dieses Servers mehr als ${number(most)} Zeichen. Entferne erst einen.`,
  faults: {
    empty: 'Darin ist kein Text. Gib einen Artikel an.',
    binary: 'Das ist kein Text. Gib den Artikel als Text, Markdown oder Webseite an.',
    kind: 'Dateien dieser Art werden nicht gelesen. Gib eine an, die auf .txt, .md oder .html endet.',
    'too-big': 'Das ist größer als 2 MB. Gib nur den Text des Artikels an.',
    encoding:
      'Die Zeichen dieses Textes sind nicht zu erkennen. Speichere ihn als UTF-8 und füge ihn noch einmal hinzu.',
    malformed: 'Diese Seite kann nicht gelesen werden. Speichere den Text des Artikels und füge den hinzu.',
    'no-article': 'Darin habe ich keinen Artikel gefunden. Speichere seinen Text und füge den hinzu.',
    'live-blog': 'Das ist ein Liveblog, kein Artikel. Füge den Bericht hinzu, der ihn zusammenfasst.',
    'list-page': 'Das ist eine Liste von Artikeln, nicht einer. Gib die Adresse von einem davon an.',
    feed: 'Das ist ein Feed mit vielen Artikeln. Gib die Adresse von einem davon an.',
    paywall:
      'Auf der Seite steht nur der Anfang, der Rest ist für Abonnenten. Füge eine Datei mit dem Text hinzu, den du lesen darfst.',
    address: 'Von dieser Adresse kann ich nicht lesen. Gib eine an, die mit https:// beginnt, ohne Passwort.',
    'not-public':
      'Diese Adresse ist nicht im öffentlichen Internet. Speichere die Seite und füge die Datei hinzu.',
    unreachable:
      'Die Website ist nicht zu erreichen. Prüfe die Adresse, oder speichere die Seite und füge die Datei hinzu.',
    timeout:
      'Die Website hat zu lange gebraucht. Versuch es später noch einmal, oder speichere die Seite und füge die Datei hinzu.',
    redirects:
      'Die Website schickt mich von einer Adresse zur nächsten. Gib die Adresse des Artikels selbst an.',
    status:
      'Die Website gibt mir diese Seite nicht. Prüfe die Adresse, oder speichere die Seite und füge die Datei hinzu.',
    type: 'Diese Adresse führt zu keiner Seite mit Text. Gib die Adresse des Artikels selbst an.',
    'too-heavy': 'Das zu lesen dauert zu lange. Gib nur den Text des Artikels an, oder einen Teil davon.',
    busy: 'Ich lese gerade andere Artikel. Bitte versuch es in einer Minute noch einmal.',
    conflict:
      'Jemand anderes hat diesen Artikel gerade geändert. Sieh ihn dir mit `/artikel zeigen` an, dann versuch es noch einmal.',
  },
};
