import type { StoryCommandWords } from './command.ts';

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
