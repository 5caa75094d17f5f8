import { stories, command as storyCommand } from './stories/de.ts';
import type { Words } from './words.ts';

const number = (value: number) => value.toLocaleString('de');
const many = (count: number, one: string, more: string) => `${number(count)} ${count === 1 ? one : more}`;
const list = (items: readonly string[]) => new Intl.ListFormat('de', { type: 'disjunction' }).format(items);

const story = { name: 'artikel', description: 'In welchem Artikel; ohne Angabe in allen' };
const hidden = { name: 'privat', description: 'Nur du siehst die Antwort; ein Knopf teilt sie' };

export const de: Words = {
  commands: {
    ask: {
      name: 'fragen',
      description: 'Stell eine Frage; die Antwort steht wörtlich im Artikel',
      options: {
        question: { name: 'frage', description: 'Was du wissen willst, auf Englisch wie der Artikel' },
        story,
        private: hidden,
      },
    },
    quote: {
      name: 'zitat',
      description: 'Wer was gesagt hat: Zitate einer Person, Wort für Wort',
      options: {
        speaker: {
          name: 'person',
          description: 'Ein Name, ein Teil davon oder ein Amt; leer: alle Zitierten',
        },
        about: { name: 'thema', description: 'Nur Zitate zu diesem Thema' },
        story,
        view: { name: 'ansicht', description: 'Alle als Liste oder einzeln' },
        private: hidden,
      },
      views: { list: 'Liste', single: 'einzeln' },
    },
    figures: {
      name: 'zahlen',
      description: 'Jede Zahl des Artikels, wer sie angibt und wie sie sich vergleichen',
      options: {
        about: {
          name: 'thema',
          description: 'Nur Zahlen hierzu: was gezählt wird, von wem, in welchem Plan',
        },
        story,
        private: hidden,
      },
    },
    check: {
      name: 'prüfen',
      description: 'Steht das so im Artikel? Ein Zitat, eine Zahl oder eine ganze Nachricht, Wort für Wort',
      options: {
        claim: { name: 'behauptung', description: 'Was behauptet wird; eine ganze Nachricht geht auch' },
        speaker: {
          name: 'person',
          description: 'Wer es gesagt haben soll; ohne Angabe: was der Artikel sagt',
        },
        story,
        private: hidden,
      },
    },
    story: storyCommand,
    help: { name: 'hilfe', description: 'Was der Bot kann, mit Beispielen', options: { private: hidden } },
    privacy: { name: 'datenschutz', description: 'Was der Bot über dich speichert und was nicht' },
  },
  voice: {
    narrator: 'Worte des Artikels selbst',
    unattributed: 'In Anführungszeichen; der Artikel lässt offen, wer es gesagt hat',
    quoted: (who, probably) => `${probably ? 'Wahrscheinlich Worte' : 'Worte'} von ${who}`,
    reported: (who, probably) =>
      `${probably ? 'Wahrscheinlich nach Angaben' : 'Nach Angaben'} von ${who}, in Worten des Artikels`,
    unresolved: (pronoun) => `„${pronoun}“ (der Artikel lässt offen, wer)`,
  },
  excerpt: {
    paragraph: (n) => `Abs. ${n}`,
    readThere: 'dort lesen',
    shortened: 'gekürzt; „Umfeld“ zeigt mehr',
    wordForWord: 'Wörtlich aus dem Artikel',
  },
  button: {
    context: (paragraph) => `Umfeld von Abs. ${paragraph}`,
    share: 'Für alle zeigen',
    previous: 'Zurück',
    next: 'Weiter',
    list: 'Als Liste',
    single: 'Einzeln',
    openStory: 'Zum Artikel',
    everyone: 'Alle Zitierten',
    stale: 'Der Artikel hat sich seit dieser Nachricht geändert. Bitte frag noch einmal.',
  },
  ask: {
    inDoubt: 'Ich bin nicht sicher, dass der Artikel das beantwortet.',
    notInStory: (stories) =>
      stories === 1 ? 'Das steht nicht im Artikel.' : `Das steht in keinem der ${number(stories)} Artikel.`,
    maybe: 'Die nächstliegenden Stellen; ob sie die Frage beantworten, musst du selbst sehen:',
    nearest: 'Die nächstliegenden Stellen, die keine Antwort sind:',
    also: 'Auch nahe an der Frage:',
    nothingNear: 'Keine Stelle kommt dem nahe. Versuch es mit Namen und Wörtern aus dem Artikel.',
    context: (paragraph) => `Umfeld: Abs. ${paragraph}`,
  },
  quote: {
    kinds: {
      direct: 'wörtlich',
      partial: 'teilweise: nur die Worte in Anführungszeichen',
      indirect: 'indirekt: berichtet, nicht wörtlich',
    },
    counts: ({ direct, partial, indirect }) =>
      [
        direct > 0 ? `${number(direct)} wörtlich` : '',
        partial > 0 ? `${number(partial)} teilweise` : '',
        indirect > 0 ? `${number(indirect)} indirekt` : '',
      ]
        .filter(Boolean)
        .join(', '),
    cue: (cue) => `eingeleitet mit „${cue}“`,
    carried: (paragraph) => `Sprecher übernommen aus Abs. ${paragraph}`,
    probably: (name) => `wahrscheinlich ${name}`,
    about: (topic, shown, all) => `Zu „${topic}“: ${number(shown)} von ${many(all, 'Zitat', 'Zitaten')}`,
    place: (n, all) => `${number(n)} von ${number(all)}`,
    everyone: (speakers) => `Wer zitiert wird: ${many(speakers, 'Stimme', 'Stimmen')}`,
    unclear: (count) => `Unklar, von wem: ${many(count, 'Zitat', 'Zitate')}`,
    nobody: 'Niemand wird zitiert.',
    notQuoted: (name, mentions) =>
      `${name} wird nicht zitiert, aber ${mentions === 1 ? 'einmal' : `${number(mentions)}-mal`} erwähnt:`,
    related: 'Zitiert werden:',
    noneAbout: (topic, name) =>
      name === null ? `Kein Zitat handelt von „${topic}“.` : `Kein Zitat von ${name} handelt von „${topic}“.`,
    unknown: (asked) => `„${asked}“ kommt im Artikel nicht vor.`,
    nearest: 'Meintest du:',
    ambiguous: (asked) => `„${asked}“ kann jede dieser Personen sein. Welche?`,
    anyone: 'Zitate',
    page: (page, pages) => `Seite ${number(page)} von ${number(pages)}`,
  },
  story: {
    known: (stories) => (stories === 1 ? 'Ich kenne einen Artikel' : `Ich kenne ${number(stories)} Artikel`),
    facts: ({ paragraphs, people, quotations, figures }) =>
      [
        many(paragraphs, 'Absatz', 'Absätze'),
        many(people, 'Name', 'Namen'),
        many(quotations, 'Zitat', 'Zitate'),
        many(figures, 'Zahl', 'Zahlen'),
      ].join(' · '),
    source: 'Quelle',
    published: 'Veröffentlicht',
    noDate: 'Datum nicht bekannt',
    byline: 'Autorenzeile',
    quoted: 'Zitiert',
    more: (count) => `und ${number(count)} weitere; mit der Option „artikel“ eingrenzen`,
  },
  help: {
    title: 'Nachrichten, beantwortet in ihren eigenen Worten',
    intro:
      'Jede Antwort besteht aus Stellen des Artikels, wie sie dastehen, mit Absatz und der Angabe, wessen Worte es sind. Die Stellen bleiben in der Sprache des Artikels.',
    examples: {
      ask: 'Stell eine Frage. Tippfehler schaden nicht.',
      quote: 'Zitate einer Person; ohne Namen alle, die zitiert werden.',
      figures: 'Die Zahlen des Artikels, nebeneinander, wo sie vergleichbar sind.',
      check: 'Steht das so im Artikel? Ein Zitat oder eine Zahl, Wort für Wort verglichen.',
      story: 'Was ich kenne und woher es kommt.',
    },
    question: (name) => (name === null ? 'what happened' : `what did ${name} say`),
    voices:
      'Bei jeder Stelle steht, wer spricht: der Artikel selbst, eine zitierte Person oder eine genannte Quelle. „Wahrscheinlich“ heißt, dass nicht sicher ist, wer spricht.',
    honesty: 'Wo der Artikel nichts sagt, sage ich das und zeige die nächstliegenden Stellen als solche.',
    privacy: 'Mit „privat“ siehst nur du die Antwort. Ich benachrichtige nie jemanden.',
  },
  stories,
  figures: {
    title: (about) => (about === null ? 'Zahlen im Artikel' : `Zahlen zu „${about}“`),
    kinds: {
      count: 'Anzahlen',
      money: 'Geld',
      percent: 'Prozentangaben',
      fraction: 'Bruchteile',
      quantity: 'Maße',
      age: 'Alter',
      multiple: 'Vielfache',
      score: 'Ergebnisse und Verhältnisse',
    },
    claimedBy: (names) => `nach Angaben von ${names.join(' und ')}`,
    ownWords: 'nach dem Artikel',
    none: '–',
    compared: 'Der Artikel stellt sie einander gegenüber:',
    computed: 'Daraus berechnet (nicht die Worte des Artikels)',
    difference: (label, first, second, amount, less, times) =>
      `${label}: ${first} ist um ${amount} ${less ? 'weniger' : 'mehr'} als ${second}${times === null ? '' : ` (das ${times}-Fache)`}`,
    noDifference: (label, first, second) => `${label}: ${first} und ${second} sind gleich`,
    total: (label, addends, sum) => `${label}: ${addends.join(' + ')} = ${sum}`,
    percentagePoints: (amount) => `${amount} Prozentpunkte`,
    measure: (amount, unit) => `${amount} ${unit}`,
    noMatch: (about) => `Der Artikel hat keine Zahlen zu „${about}“.`,
    nearest: 'Er hat Zahlen zu:',
    noFigures: 'Der Artikel nennt keine Zahlen.',
    more: (count) =>
      count === 1
        ? 'Ein weiterer Vergleich: mit „thema“ eingrenzen.'
        : `${number(count)} weitere Vergleiche: mit „thema“ eingrenzen.`,
    scale: 'Balken maßstäblich; Zahlen wie gedruckt.',
    alt: (source) => `Balkendiagramm mit Zahlen aus ${source}.`,
  },
  check: {
    menu: 'Mit dem Artikel abgleichen',
    verdicts: {
      exact: 'So steht es wörtlich im Artikel',
      altered: 'Im Artikel steht es anders',
      'other-speaker': 'Der Artikel gibt diese Worte jemand anderem',
      'other-number': 'Im Artikel steht eine andere Zahl',
      'other-thing': 'Im Artikel steht diese Zahl für etwas anderes',
      'report-not-quote': 'Der Artikel berichtet das selbst; es ist kein Zitat',
      'not-in-story': 'Das steht nicht im Artikel',
    },
    cropped: 'Der Artikel hat diese Worte, aber in einem längeren Satz',
    exactBy: (speaker) => `So steht es im Artikel als Worte von ${speaker}`,
    toldBy: (teller) => `So zitiert von ${teller}, in eigener Rede.`,
    otherSpeaker: (speaker, claimed) => `Der Artikel gibt diese Worte ${speaker}, nicht ${claimed}`,
    report: (speaker) => `Der Artikel berichtet das über ${speaker}, aber nicht als Zitat`,
    claimed: (claim, speaker) =>
      speaker === null ? `Behauptet: „${claim}“` : `Als Worte von ${speaker} behauptet: „${claim}“`,
    alterations: {
      'negation-dropped': 'Der Behauptung fehlt eine Verneinung des Artikels.',
      'negation-added': 'Die Behauptung hat eine Verneinung, die der Artikel nicht hat.',
      qualifier: 'Wie genau die Zahl ist, weicht ab: „mindestens“, „etwa“, „bis zu“ und Ähnliches zählen.',
      negation: 'Die Worte stehen im Artikel, aber unter einer Verneinung, die die Behauptung weglässt.',
      hedge:
        'Die Worte stehen im Artikel, aber mit einem „vielleicht“ oder „ich glaube“, das die Behauptung weglässt.',
      condition: 'Die Worte stehen im Artikel, aber unter einer Bedingung, die die Behauptung weglässt.',
      question: 'Die Worte stehen im Artikel als Teil einer Frage.',
      ellipsis: 'Was das „…“ auslässt, ändert den Sinn.',
      crop: 'Die Worte stehen im Artikel, sind aber aus einem Satz geschnitten, der ihren Sinn verändern kann.',
      joined: 'Worte von verschiedenen Stellen sind zu einem Satz verbunden.',
      bracket: 'Was in Klammern steht, gibt der Artikel nicht her.',
      name: 'An dieser Stelle steht im Artikel ein anderer Name.',
      swapped: 'Wer und was haben die Plätze getauscht.',
      reworded: 'Die Worte sind andere.',
    },
    number: (claimed, story) => `Die Behauptung hat ${claimed}, der Artikel ${story}.`,
    pieces: (pieces) => `Die Stücke: ${pieces}`,
    difference: 'Wort für Wort (durchgestrichen: nur in der Behauptung; fett: nur im Artikel)',
    terminalDifference: 'Wort für Wort ([-nur in der Behauptung-] {+nur im Artikel+})',
    nearest: 'Die nächstliegende Stelle, die nicht dasselbe sagt:',
    parts: (count) =>
      count === 1 ? 'Eine Behauptung geprüft' : `${number(count)} Behauptungen einzeln geprüft`,
    nothing: 'Darin lässt sich nichts prüfen: kein Zitat, keine Zahl, kein Satz.',
  },
  service: {
    unknownCommand:
      'Diesen Befehl habe ich nicht mehr. Lade Discord neu und wähl ihn noch einmal aus der Liste.',
    changedOptions: 'Dieser Befehl hat sich geändert. Lade Discord neu und füll ihn noch einmal aus.',
    away: 'Ich komme gerade nicht an meine Artikel, darum wurde nichts geändert. Bitte versuch es in einer Minute noch einmal.',
    oldButton: 'Dieser Knopf ist von einer früheren Version. Bitte frag noch einmal.',
    emptyMessage: 'Diese Nachricht hat keinen Text zum Prüfen.',
    tooFast: (seconds) =>
      `Das war viel auf einmal. Bitte warte ${seconds === 1 ? 'eine Sekunde' : `${seconds} Sekunden`} und frag dann noch einmal.`,
    failed: (id) =>
      `Bei mir ist etwas schiefgegangen. Bitte versuch es noch einmal; wenn es bleibt, melde die Kennung \`${id}\`.`,
  },
  privacy: {
    title: 'Was ich über dich speichere: nichts',
    points: [
      'Was du fragst, wird beantwortet und vergessen. Keine Frage, kein Name, keine Nachricht wird gespeichert.',
      'Ich sehe, was du mir mit einem Befehl schickst, sonst nichts: Den Kanal kann ich nicht lesen.',
      'Mein Protokoll hat den Befehl, wie lange er dauerte und wie er endete, unter Discords Nummer für diesen einen Aufruf; nicht, wer fragte, und nicht, was.',
      'Gegen Überflutung zähle ich deine letzten Befehle einige Sekunden lang im Arbeitsspeicher.',
      'Was die Verwalter eines Servers als Artikel hinzufügen, wird nur für diesen Server aufbewahrt, bis sie es entfernen: der Text und was darin gelesen wurde, nicht, wer ihn hinzugefügt hat.',
    ],
    feedbackOff: 'Ob eine Antwort richtig oder falsch war, wird hier nicht gesammelt.',
    feedbackOn:
      'Drückst du unter einer Antwort „Richtig“ oder „Falsch“, wird das mit der Frage und den gezeigten Stellen gespeichert; nicht, wer gedrückt hat.',
    deletion:
      'Es gibt hier also nichts von dir zu löschen. Die Antworten sind Nachrichten auf Discord und unterliegen dessen Datenschutzerklärung.',
  },
  feedback: {
    right: 'Richtig',
    wrong: 'Falsch',
    thanks: 'Danke. Das ist ohne deinen Namen gespeichert und hilft, Fehler zu beheben.',
  },
  problem: (problem) => {
    switch (problem.kind) {
      case 'empty-question':
        return 'Darin steht keine Frage. Frag etwas, zum Beispiel „who said what about the talks?“';
      case 'question-too-long':
        return `Diese Frage ist zu lang. Bitte fass sie in höchstens ${number(problem.most)} Zeichen.`;
      case 'empty-claim':
        return 'Darin ist nichts zu prüfen. Gib ein Zitat, eine Zahl oder einen Satz an.';
      case 'claim-too-long':
        return `Das ist zu lang zum Prüfen. Bitte fass es in höchstens ${number(problem.most)} Zeichen.`;
      case 'unknown-story':
        return problem.nearest.length > 0
          ? `Den Artikel „${problem.asked}“ kenne ich nicht. Meintest du ${list(problem.nearest)}?`
          : `Den Artikel „${problem.asked}“ kenne ich nicht. /artikel liste zeigt, welche ich kenne.`;
      case 'empty-library':
        return 'Ich habe noch keinen Artikel. Wer einen Server verwaltet, fügt mit `/artikel hinzufügen` einen hinzu; wer mich betreibt, mit `verbatim add`.';
    }
  },
};
