/** The words of a booklet and of a pocket sheet that the other printed matter does not use. `{}` is where something stands. */
export interface BookletWords {
  readonly contents: string;
  readonly facts: string;
  readonly overview: string;
  readonly sessions: string;
  readonly biographies: string;
  readonly index: string;
  readonly venue: string;
  readonly times: string;
  readonly rooms: string;
  readonly tracks: string;
  readonly floor: string;
  readonly howToRead: string;
  readonly hintOrder: string;
  readonly hintTracks: string;
  readonly hintChanges: string;
  readonly session: string;
  readonly room: string;
  readonly page: string;
  readonly changed: string;
  readonly new: string;
  readonly moved: string;
  readonly retitled: string;
  readonly speakers: string;
  readonly cancelled: string;
  readonly cut: string;
  readonly fold: string;
}

const en: BookletWords = {
  contents: 'Contents',
  facts: 'At the venue',
  overview: 'Overview',
  sessions: 'Sessions',
  biographies: 'Biographies',
  index: 'Index of people',
  venue: 'Venue',
  times: 'Times',
  rooms: 'Rooms',
  tracks: 'Tracks',
  floor: 'floor {}',
  howToRead: 'How to read this booklet',
  hintOrder: 'Sessions stand by day, then by the time at which they begin, then by room.',
  hintTracks: 'The coloured bar and the short mark beside a session tell its track.',
  hintChanges: 'Sessions that are new or different since {} are marked as such.',
  session: 'Session',
  room: 'Room',
  page: 'Page',
  changed: 'Changed since {}',
  new: 'new',
  moved: 'moved',
  retitled: 'new title',
  speakers: 'other speakers',
  cancelled: 'cancelled',
  cut: 'cut here',
  fold: 'fold',
};

const de: BookletWords = {
  contents: 'Inhalt',
  facts: 'Am Ort',
  overview: 'Überblick',
  sessions: 'Beiträge',
  biographies: 'Lebensläufe',
  index: 'Personenverzeichnis',
  venue: 'Ort',
  times: 'Zeiten',
  rooms: 'Räume',
  tracks: 'Themen',
  floor: '{}. Etage',
  howToRead: 'Wie dieses Heft zu lesen ist',
  hintOrder: 'Die Beiträge stehen nach Tag, Beginn und Raum.',
  hintTracks: 'Der farbige Balken und das Kürzel an einem Beitrag nennen sein Thema.',
  hintChanges: 'Was seit {} neu oder anders ist, ist gekennzeichnet.',
  session: 'Beitrag',
  room: 'Raum',
  page: 'Seite',
  changed: 'Geändert seit {}',
  new: 'neu',
  moved: 'verlegt',
  retitled: 'neuer Titel',
  speakers: 'andere Vortragende',
  cancelled: 'abgesagt',
  cut: 'hier schneiden',
  fold: 'falten',
};

const fr: BookletWords = {
  contents: 'Sommaire',
  facts: 'Sur place',
  overview: 'Vue d’ensemble',
  sessions: 'Sessions',
  biographies: 'Biographies',
  index: 'Index des personnes',
  venue: 'Lieu',
  times: 'Horaires',
  rooms: 'Salles',
  tracks: 'Thèmes',
  floor: 'étage {}',
  howToRead: 'Comment lire ce livret',
  hintOrder: 'Les sessions sont rangées par jour, puis par heure de début, puis par salle.',
  hintTracks: 'La barre de couleur et le sigle d’une session indiquent son thème.',
  hintChanges: 'Ce qui est nouveau ou différent depuis {} est signalé.',
  session: 'Session',
  room: 'Salle',
  page: 'Page',
  changed: 'Changements depuis {}',
  new: 'nouveau',
  moved: 'déplacé',
  retitled: 'nouveau titre',
  speakers: 'autres intervenants',
  cancelled: 'annulé',
  cut: 'couper ici',
  fold: 'plier',
};

const es: BookletWords = {
  contents: 'Contenido',
  facts: 'En la sede',
  overview: 'Panorama',
  sessions: 'Sesiones',
  biographies: 'Biografías',
  index: 'Índice de personas',
  venue: 'Sede',
  times: 'Horas',
  rooms: 'Salas',
  tracks: 'Temas',
  floor: 'planta {}',
  howToRead: 'Cómo leer este cuaderno',
  hintOrder: 'Las sesiones van por día, luego por hora de inicio y por sala.',
  hintTracks: 'La barra de color y la sigla de una sesión indican su tema.',
  hintChanges: 'Lo nuevo o distinto desde {} está marcado.',
  session: 'Sesión',
  room: 'Sala',
  page: 'Página',
  changed: 'Cambios desde {}',
  new: 'nueva',
  moved: 'movida',
  retitled: 'otro título',
  speakers: 'otras personas',
  cancelled: 'cancelada',
  cut: 'cortar aquí',
  fold: 'doblar',
};

const TABLE: Readonly<Record<string, BookletWords>> = { en, de, fr, es };

/** The words in the language of a locale; English where we have none. */
export const bookletWords = (locale: string): BookletWords => TABLE[locale.toLowerCase().split('-')[0] ?? 'en'] ?? en;
