import type { StoryCommandWords } from './command.ts';
import type { StoriesWords } from './en.ts';

export const command: StoryCommandWords = {
  name: 'noticia',
  description: 'Lo que conoce el bot y las noticias que añade este servidor',
  subcommands: {
    show: {
      name: 'mostrar',
      description: 'Una noticia: fuente, fecha, personas y citas',
      options: {
        story: { name: 'noticia', description: 'La noticia que mostrar; todas si no se elige' },
        private: { name: 'privado', description: 'Solo tú ves la respuesta; un botón la comparte' },
      },
    },
    list: {
      name: 'lista',
      description: 'Las noticias sobre las que se puede preguntar aquí',
      options: {
        private: { name: 'privado', description: 'Solo tú ves la respuesta; un botón la comparte' },
      },
    },
    add: {
      name: 'añadir',
      description: 'Añade una noticia a este servidor (para quienes lo gestionan)',
      options: {
        file: {
          name: 'archivo',
          description: 'La noticia como texto, Markdown o página web, de 2 MB como máximo',
        },
        url: { name: 'dirección', description: 'Su dirección en la web, que empieza por https://' },
        title: { name: 'título', description: 'Su titular, si no se lee bien' },
        source: { name: 'fuente', description: 'De quién es la noticia, si no se lee bien' },
        anyway: { name: 'igualmente', description: 'También si ya hay una con casi las mismas palabras' },
      },
    },
    remove: {
      name: 'quitar',
      description: 'Quita una noticia que añadió este servidor (para quienes lo gestionan)',
      options: {
        story: { name: 'noticia', description: 'La noticia que quitar, con todo lo leído en ella' },
      },
    },
    default: {
      name: 'predeterminada',
      description: 'La noticia de la que se trata si la pregunta no nombra otra (para gestores)',
      options: {
        story: { name: 'noticia', description: 'La noticia, o ninguna para buscar en todas' },
      },
    },
  },
};

const number = (value: number) => value.toLocaleString('es');

export const stories: StoriesWords = {
  added: 'Añadida a este servidor',
  updated: (version) =>
    `Actualizada: versión ${number(version)}. Los botones de respuestas anteriores siguen mostrando las palabras de las que salieron.`,
  examples: 'Preguntas que responde',
  same: (title) => `«${title}» ya está aquí, palabra por palabra. No se ha cambiado nada.`,
  copy: (title, percent) =>
    `«${title}» ya está aquí y dice lo mismo en un ${number(percent)} % de sus palabras, así que no se ha añadido nada. Con la opción \`igualmente\` se añade también esta.`,
  removed: (title) => `Se ha quitado «${title}», con todo lo leído en ella.`,
  notOwn: (title) =>
    `«${title}» no la añadió este servidor, así que no se puede quitar aquí. Puede quitarla quien me gestiona.`,
  isDefault: (title) =>
    `Las preguntas que no nombran una noticia se responden ahora con «${title}». Con «todas las noticias» en la opción \`noticia\` se busca en todas.`,
  noDefault: 'Las preguntas que no nombran una noticia se buscan ahora en todas.',
  onlyDefault: (title) =>
    `Solo se ha buscado en «${title}», la predeterminada de este servidor. Elige «todas las noticias» en la opción \`noticia\` para buscar en todas.`,
  onlyNearest: (stories) =>
    `Solo he mirado ${number(stories)} noticias: las más cercanas a tus palabras o, si no, las más recientes. Elige una en la opción \`noticia\` para buscar en ella.`,
  all: 'Todas las noticias',
  none: 'Ninguna: buscar en todas las noticias',
  own: 'añadida por este servidor',
  standard: 'predeterminada',
  room: (kept, most) => `${number(kept)} de un máximo de ${number(most)} noticias añadidas por este servidor`,
  needsServer:
    'Las noticias son de un servidor. Usa esto en uno al que se me haya añadido, no solo instalado por ti.',
  needsManager:
    'Solo quienes pueden gestionar este servidor (permiso «Gestionar servidor») pueden hacer esto. Pídeselo a alguien de ellos.',
  nothingGiven: 'Aquí no hay ninguna noticia. Da un archivo o la dirección de una página.',
  bothGiven: 'Hay un archivo y también una dirección. Da solo uno de los dos.',
  tooMany: (most) => `Este servidor ya tiene ${number(most)} noticias, las que puede tener. Quita antes una.`,
  tooLarge: (most) =>
    `Con esta, las noticias de este servidor tendrían más de ${number(most)} caracteres. Quita antes una.`,
  faults: {
    empty: 'Aquí no hay texto. Da una noticia.',
    binary: 'Esto no es texto. Da la noticia como texto, Markdown o página web.',
    kind: 'Los archivos de este tipo no se leen. Da uno que acabe en .txt, .md o .html.',
    'too-big': 'Esto pasa de 2 MB. Da solo el texto de la noticia.',
    encoding: 'No se distinguen los caracteres de este texto. Guárdalo como UTF-8 y añádelo otra vez.',
    malformed: 'Esta página no se puede leer. Guarda el texto de su noticia y añade eso.',
    'no-article': 'No he encontrado ninguna noticia aquí. Guarda su texto y añade eso.',
    'live-blog': 'Esto es una cobertura en directo, no una noticia. Añade la crónica que la resume.',
    'list-page': 'Esto es una lista de noticias, no una. Da la dirección de una de ellas.',
    feed: 'Esto es un canal con muchas noticias. Da la dirección de una de ellas.',
    paywall:
      'En la página solo está el principio de la noticia; el resto es para suscriptores. Añade un archivo con el texto que puedes leer.',
    address: 'De esta dirección no puedo leer. Da una que empiece por https://, sin contraseña.',
    'not-public': 'Esta dirección no está en la internet pública. Guarda la página y añade el archivo.',
    unreachable: 'No se llega al sitio. Comprueba la dirección, o guarda la página y añade el archivo.',
    timeout: 'El sitio ha tardado demasiado. Prueba más tarde, o guarda la página y añade el archivo.',
    redirects: 'El sitio me manda de una dirección a otra. Da la dirección de la propia noticia.',
    status: 'El sitio no me da esta página. Comprueba la dirección, o guarda la página y añade el archivo.',
    type: 'Esta dirección lleva a algo que no es una página de texto. Da la dirección de la propia noticia.',
    'too-heavy': 'Leer esto lleva demasiado tiempo. Da solo el texto de la noticia, o una parte.',
    busy: 'Ahora mismo estoy leyendo otras noticias. Prueba otra vez dentro de un minuto.',
    conflict: 'Alguien ha cambiado esta noticia a la vez. Mírala con `/noticia mostrar` y prueba otra vez.',
  },
};
