import type { StoryCommandWords } from './command.ts';

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
