/** The words of the site that no other product has; English where we have none in its language. */
export interface SiteWords {
  readonly speakers: string;
  readonly rooms: string;
  readonly tracks: string;
  readonly changes: string;
  readonly since: string;
  readonly home: string;
}

const TABLE: Readonly<Record<string, SiteWords>> = {
  en: {
    speakers: 'Speakers',
    rooms: 'Rooms',
    tracks: 'Tracks',
    changes: 'Changes',
    since: 'From {} to {}',
    home: 'Program',
  },
  de: {
    speakers: 'Vortragende',
    rooms: 'Räume',
    tracks: 'Themen',
    changes: 'Änderungen',
    since: 'Von {} zu {}',
    home: 'Programm',
  },
  fr: {
    speakers: 'Intervenants',
    rooms: 'Salles',
    tracks: 'Thèmes',
    changes: 'Changements',
    since: 'De {} à {}',
    home: 'Programme',
  },
  es: {
    speakers: 'Ponentes',
    rooms: 'Salas',
    tracks: 'Temas',
    changes: 'Cambios',
    since: 'De {} a {}',
    home: 'Programa',
  },
};

const { en: ENGLISH } = TABLE;

/** The site's words for a language that `wordsFor` gave. */
export function siteWords(language: string): SiteWords {
  const words = TABLE[language] ?? ENGLISH;
  if (!words) throw new Error('The words of the site lack English.');
  return words;
}
