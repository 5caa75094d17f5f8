import { stories, command as storyCommand } from './stories/es.ts';
import type { Words } from './words.ts';

const number = (value: number) => value.toLocaleString('es');
const many = (count: number, one: string, more: string) => `${number(count)} ${count === 1 ? one : more}`;
const list = (items: readonly string[]) => new Intl.ListFormat('es', { type: 'disjunction' }).format(items);

const story = { name: 'noticia', description: 'La noticia en la que buscar; todas si no se elige' };
const hidden = { name: 'privado', description: 'Solo tú ves la respuesta; un botón la comparte' };

export const es: Words = {
  commands: {
    ask: {
      name: 'preguntar',
      description: 'Haz una pregunta; la respuesta son las palabras de la noticia',
      options: {
        question: { name: 'pregunta', description: 'Lo que quieres saber, en inglés como la noticia' },
        story,
        private: hidden,
      },
    },
    quote: {
      name: 'cita',
      description: 'Quién dijo qué: las citas de una persona, palabra por palabra',
      options: {
        speaker: {
          name: 'persona',
          description: 'Un nombre, una parte o un cargo; vacío: todas las personas citadas',
        },
        about: { name: 'sobre', description: 'Solo citas sobre este tema' },
        story,
        view: { name: 'vista', description: 'Todas en una lista o de una en una' },
        private: hidden,
      },
      views: { list: 'lista', single: 'de una en una' },
    },
    figures: {
      name: 'cifras',
      description: 'Cada cifra de la noticia, quién la da y cómo se comparan',
      options: {
        about: {
          name: 'sobre',
          description: 'Solo cifras sobre esto: qué se cuenta, quién lo dice, en qué plan',
        },
        story,
        private: hidden,
      },
    },
    check: {
      name: 'comprobar',
      description: '¿Lo dice así la noticia? Una cita, una cifra o un mensaje entero, palabra por palabra',
      options: {
        claim: { name: 'afirmación', description: 'Lo que se afirma; también un mensaje entero' },
        speaker: { name: 'persona', description: 'Quién lo habría dicho; vacío: lo que dice la noticia' },
        story,
        private: hidden,
      },
    },
    story: storyCommand,
    help: {
      name: 'ayuda',
      description: 'Lo que sabe hacer el bot, con ejemplos',
      options: { private: hidden },
    },
    privacy: { name: 'privacidad', description: 'Lo que el bot guarda sobre ti y lo que no' },
  },
  voice: {
    narrator: 'Palabras de la propia noticia',
    unattributed: 'Entre comillas; la noticia no aclara quién lo dijo',
    quoted: (who, probably) => `${probably ? 'Probablemente palabras' : 'Palabras'} de ${who}`,
    reported: (who, probably) =>
      `${probably ? 'Probablemente según' : 'Según'} ${who}, en palabras de la noticia`,
    unresolved: (pronoun) => `«${pronoun}» (la noticia no aclara quién)`,
  },
  excerpt: {
    paragraph: (n) => `párr. ${n}`,
    readThere: 'leerlo allí',
    shortened: 'abreviado; «Contexto» muestra más',
    wordForWord: 'Palabra por palabra de la noticia',
  },
  button: {
    context: (paragraph) => `Contexto del párr. ${paragraph}`,
    share: 'Compartir con todos',
    previous: 'Anterior',
    next: 'Siguiente',
    list: 'Ver en lista',
    single: 'Ver de una en una',
    openStory: 'Abrir la noticia',
    everyone: 'Todas las citadas',
    stale: 'La noticia ha cambiado desde que se envió este mensaje. Pregunta otra vez.',
  },
  ask: {
    inDoubt: 'No tengo la certeza de que la noticia responda a esto.',
    notInStory: (stories) =>
      stories === 1 ? 'La noticia no lo dice.' : `Ninguna de las ${number(stories)} noticias lo dice.`,
    maybe: 'Los pasajes más cercanos; juzga tú si responden a la pregunta:',
    nearest: 'Los pasajes más cercanos, que no son una respuesta:',
    also: 'También cerca de la pregunta:',
    nothingNear: 'Ningún pasaje se acerca. Prueba con nombres y palabras de la noticia.',
    context: (paragraph) => `Contexto: párr. ${paragraph}`,
  },
  quote: {
    kinds: {
      direct: 'directa',
      partial: 'parcial: solo las palabras entre comillas',
      indirect: 'indirecta: referida, no palabra por palabra',
    },
    counts: ({ direct, partial, indirect }) =>
      [
        direct > 0 ? many(direct, 'directa', 'directas') : '',
        partial > 0 ? many(partial, 'parcial', 'parciales') : '',
        indirect > 0 ? many(indirect, 'indirecta', 'indirectas') : '',
      ]
        .filter(Boolean)
        .join(', '),
    cue: (cue) => `introducida por «${cue}»`,
    carried: (paragraph) => `quien habla se toma del párr. ${paragraph}`,
    probably: (name) => `probablemente ${name}`,
    about: (topic, shown, all) => `Sobre «${topic}»: ${number(shown)} de ${many(all, 'cita', 'citas')}`,
    place: (n, all) => `${number(n)} de ${number(all)}`,
    everyone: (speakers) => `A quién se cita: ${many(speakers, 'voz', 'voces')}`,
    unclear: (count) => `Sin autor claro: ${many(count, 'cita', 'citas')}`,
    nobody: 'No se cita a nadie.',
    notQuoted: (name, mentions) =>
      `No se cita a ${name}, pero se le menciona ${mentions === 1 ? 'una vez' : `${number(mentions)} veces`}:`,
    related: 'Sí se cita a:',
    noneAbout: (topic, name) =>
      name === null ? `Ninguna cita trata de «${topic}».` : `Ninguna cita de ${name} trata de «${topic}».`,
    unknown: (asked) => `Nadie llamado «${asked}» aparece en la noticia.`,
    nearest: '¿Querías decir alguno de estos nombres?',
    ambiguous: (asked) => `«${asked}» puede ser cualquiera de estos nombres. ¿Cuál?`,
    anyone: 'Citas',
    page: (page, pages) => `página ${number(page)} de ${number(pages)}`,
  },
  story: {
    known: (stories) => (stories === 1 ? 'Conozco una noticia' : `Conozco ${number(stories)} noticias`),
    facts: ({ paragraphs, people, quotations, figures }) =>
      [
        many(paragraphs, 'párrafo', 'párrafos'),
        many(people, 'nombre', 'nombres'),
        many(quotations, 'cita', 'citas'),
        many(figures, 'cifra', 'cifras'),
      ].join(' · '),
    source: 'Fuente',
    published: 'Publicada',
    noDate: 'fecha desconocida',
    byline: 'Firma',
    quoted: 'Personas citadas',
    more: (count) => `y ${number(count)} más; acota con la opción «noticia»`,
  },
  help: {
    title: 'Noticias que responden con sus propias palabras',
    intro:
      'Cada respuesta son pasajes de la noticia tal como están, con el párrafo y de quién son las palabras. Los pasajes se quedan en la lengua de la noticia.',
    examples: {
      ask: 'Haz una pregunta. Las erratas no importan.',
      quote: 'Las citas de una persona; sin nombre, todas las personas citadas.',
      figures: 'Las cifras de la noticia, lado a lado donde se pueden comparar.',
      check: '¿Lo dice así la noticia? Una cita o una cifra, comparada palabra por palabra.',
      story: 'Lo que conozco y de dónde viene.',
    },
    question: (name) => (name === null ? 'what happened' : `what did ${name} say`),
    voices:
      'Cada pasaje dice de quién es la voz: de la propia noticia, de una persona citada o de una fuente. «Probablemente» significa que no es seguro quién habla.',
    honesty: 'Donde la noticia no dice nada, lo digo y muestro los pasajes más cercanos como tales.',
    privacy: 'Con «privado» solo tú ves la respuesta. Nunca notifico a nadie.',
  },
  stories,
  figures: {
    title: (about) => (about === null ? 'Cifras de la noticia' : `Cifras sobre «${about}»`),
    kinds: {
      count: 'Cantidades',
      money: 'Dinero',
      percent: 'Porcentajes',
      fraction: 'Fracciones',
      quantity: 'Medidas',
      age: 'Edades',
      multiple: 'Múltiplos',
      score: 'Resultados y proporciones',
    },
    claimedBy: (names) => `según ${names.join(' y ')}`,
    ownWords: 'según la noticia',
    none: '–',
    compared: 'La noticia las compara:',
    computed: 'Calculado a partir de ellas (no son palabras de la noticia)',
    difference: (label, first, second, amount, less, times) =>
      `${label}: ${first} es ${amount} ${less ? 'menos' : 'más'} que ${second}${times === null ? '' : ` (${times} veces)`}`,
    noDifference: (label, first, second) => `${label}: ${first} y ${second} son iguales`,
    total: (label, addends, sum) => `${label}: ${addends.join(' + ')} = ${sum}`,
    percentagePoints: (amount) => `${amount} puntos porcentuales`,
    measure: (amount, unit) => `${amount} ${unit}`,
    noMatch: (about) => `La noticia no tiene cifras sobre «${about}».`,
    nearest: 'Tiene cifras sobre:',
    noFigures: 'La noticia no da cifras.',
    more: (count) =>
      count === 1
        ? 'Una comparación más: acota con «sobre».'
        : `${number(count)} comparaciones más: acota con «sobre».`,
    scale: 'Barras a escala; números tal como están impresos.',
    alt: (source) => `Gráfico de barras con cifras de ${source}.`,
  },
  check: {
    menu: 'Comprobar con la noticia',
    verdicts: {
      exact: 'La noticia lo dice con estas palabras',
      altered: 'La noticia lo dice de otro modo',
      'other-speaker': 'La noticia atribuye estas palabras a otra persona',
      'other-number': 'La noticia da otra cifra',
      'other-thing': 'La noticia da esta cifra para otra cosa',
      'report-not-quote': 'Lo cuenta la propia noticia; no es una cita',
      'not-in-story': 'La noticia no dice esto',
    },
    cropped: 'La noticia tiene estas palabras, dentro de una frase más larga',
    exactBy: (speaker) => `La noticia lo recoge como palabras de ${speaker}`,
    toldBy: (teller) => `Según las cita ${teller}, al hablar.`,
    otherSpeaker: (speaker, claimed) => `La noticia atribuye estas palabras a ${speaker}, no a ${claimed}`,
    report: (speaker) => `La noticia lo cuenta de ${speaker}, pero no como cita`,
    claimed: (claim, speaker) =>
      speaker === null ? `Se afirma: «${claim}»` : `Se afirma como palabras de ${speaker}: «${claim}»`,
    alterations: {
      'negation-dropped': 'A la afirmación le falta una negación de la noticia.',
      'negation-added': 'La afirmación tiene una negación que la noticia no tiene.',
      qualifier: 'Difiere la exactitud de la cifra: «al menos», «unos», «hasta» y similares cuentan.',
      negation: 'Las palabras están en la noticia, pero bajo una negación que la afirmación omite.',
      hedge: 'Las palabras están en la noticia, pero con un «quizá» o un «creo» que la afirmación omite.',
      condition: 'Las palabras están en la noticia, pero bajo una condición que la afirmación omite.',
      question: 'En la noticia, las palabras forman parte de una pregunta.',
      ellipsis: 'Lo que omite el «…» cambia el sentido.',
      crop: 'Las palabras están en el artículo, pero recortadas de una frase que puede cambiar su sentido.',
      joined: 'Se han unido palabras de lugares distintos.',
      bracket: 'La noticia no respalda lo que está entre corchetes.',
      name: 'En ese lugar la noticia tiene otro nombre.',
      swapped: 'Quién y qué han cambiado de sitio.',
      reworded: 'Las palabras son otras.',
    },
    number: (claimed, story) => `La afirmación dice ${claimed}; la noticia, ${story}.`,
    pieces: (pieces) => `Los trozos: ${pieces}`,
    difference: 'Palabra por palabra (tachado: solo en la afirmación; negrita: solo en la noticia)',
    terminalDifference: 'Palabra por palabra ([-solo en la afirmación-] {+solo en la noticia+})',
    nearest: 'El pasaje más cercano, que no es lo mismo:',
    parts: (count) =>
      count === 1 ? 'Una afirmación comprobada' : `${number(count)} afirmaciones comprobadas una a una`,
    nothing: 'No hay nada que comprobar: ni cita, ni cifra, ni frase.',
  },
  service: {
    unknownCommand: 'Ya no tengo este comando. Recarga Discord y elígelo otra vez de la lista.',
    changedOptions: 'Este comando ha cambiado. Recarga Discord y rellénalo otra vez.',
    away: 'Ahora mismo no llego a mis noticias, así que no ha cambiado nada. Prueba otra vez dentro de un minuto.',
    oldButton: 'Este botón es de una versión anterior. Pregunta otra vez.',
    emptyMessage: 'Este mensaje no tiene texto que comprobar.',
    tooFast: (seconds) =>
      `Son muchas de golpe. Espera ${seconds === 1 ? 'un segundo' : `${seconds} segundos`} y pregunta otra vez.`,
    failed: (id) =>
      `Algo ha fallado por mi parte. Inténtalo otra vez; si sigue, comunica el código \`${id}\`.`,
  },
  privacy: {
    title: 'Lo que guardo sobre ti: nada',
    points: [
      'Lo que preguntas se responde y se olvida. No se guarda ninguna pregunta, nombre ni mensaje.',
      'Veo lo que me envías con un comando y nada más: no puedo leer el canal.',
      'Mi registro tiene el comando, cuánto tardó y cómo acabó, con el número que Discord da a ese uso; no quién preguntó ni qué.',
      'Contra las avalanchas, cuento tus últimos comandos en memoria durante unos segundos.',
      'Lo que quienes gestionan un servidor añaden como noticia se guarda solo para ese servidor, hasta que lo quiten: el texto y lo leído en él, no quién lo añadió.',
    ],
    feedbackOff: 'Aquí no se recoge si una respuesta era correcta o no.',
    feedbackOn:
      'Si pulsas «Correcta» o «Incorrecta» bajo una respuesta, se guarda con la pregunta y los lugares mostrados de la noticia; no quién pulsó.',
    deletion:
      'Así que aquí no hay nada tuyo que borrar. Las respuestas son mensajes de Discord, sujetos a su política de privacidad.',
  },
  feedback: {
    right: 'Correcta',
    wrong: 'Incorrecta',
    thanks: 'Gracias. Se ha guardado sin tu nombre y ayuda a corregir fallos.',
  },
  problem: (problem) => {
    switch (problem.kind) {
      case 'empty-question':
        return 'Aquí no hay ninguna pregunta. Pregunta algo, por ejemplo «who said what about the talks?».';
      case 'question-too-long':
        return `La pregunta es demasiado larga. Exprésala en ${number(problem.most)} caracteres como máximo.`;
      case 'empty-claim':
        return 'Aquí no hay nada que comprobar. Da una cita, una cifra o una frase.';
      case 'claim-too-long':
        return `Es demasiado largo para comprobarlo. Exprésalo en ${number(problem.most)} caracteres como máximo.`;
      case 'unknown-story':
        return problem.nearest.length > 0
          ? `No conozco la noticia «${problem.asked}». ¿Querías decir ${list(problem.nearest)}?`
          : `No conozco la noticia «${problem.asked}». /noticia lista muestra las que conozco.`;
      case 'empty-library':
        return 'Todavía no tengo ninguna noticia. Quienes gestionan un servidor la añaden con `/noticia añadir`; quien me administra, con `verbatim add`.';
    }
  },
};
