/** The few words that we print around a program's own, in its language. `{}` is where something stands. */
export interface Words {
  readonly draft: string;
  readonly release: string;
  readonly asOf: string;
  readonly printedAt: string;
  readonly page: string;
  readonly grid: string;
  readonly list: string;
  readonly rooms: string;
  readonly more: string;
  readonly seats: string;
  readonly untitled: string;
  readonly break: string;
  readonly plenary: string;
  readonly closed: string;
  readonly chair: string;
  readonly moderator: string;
  readonly panelist: string;
  readonly empty: string;
  readonly time: string;
  readonly nothing: string;
  readonly timesIn: string;
  readonly days: string;
  readonly skip: string;
}

const en: Words = {
  draft: 'Draft',
  release: 'Release {}',
  asOf: 'as of {}',
  printedAt: 'Printed {}',
  page: 'page {} of {}',
  grid: 'Rooms and times',
  list: 'Sessions',
  rooms: 'Rooms {}–{} of {}',
  more: '{} more',
  seats: '{} seats',
  untitled: 'title to come',
  break: 'Break',
  plenary: 'Plenary',
  closed: 'Closed',
  chair: 'Chair: {}',
  moderator: 'Moderator: {}',
  panelist: 'Panel: {}',
  empty: 'No sessions are placed yet.',
  time: 'Time',
  nothing: 'no session',
  timesIn: 'Times are those of {}.',
  days: 'Days',
  skip: 'Skip to the sessions',
};

const de: Words = {
  draft: 'Entwurf',
  release: 'Fassung {}',
  asOf: 'Stand {}',
  printedAt: 'Gedruckt am {}',
  page: 'Seite {} von {}',
  grid: 'Räume und Zeiten',
  list: 'Beiträge',
  rooms: 'Räume {}–{} von {}',
  more: '{} weitere',
  seats: '{} Plätze',
  untitled: 'Titel folgt',
  break: 'Pause',
  plenary: 'Plenum',
  closed: 'Geschlossen',
  chair: 'Leitung: {}',
  moderator: 'Moderation: {}',
  panelist: 'Podium: {}',
  empty: 'Noch steht kein Beitrag im Programm.',
  time: 'Zeit',
  nothing: 'kein Beitrag',
  timesIn: 'Zeiten in {}.',
  days: 'Tage',
  skip: 'Zu den Beiträgen',
};

const fr: Words = {
  draft: 'Projet',
  release: 'Version {}',
  asOf: 'au {}',
  printedAt: 'Imprimé le {}',
  page: 'page {} sur {}',
  grid: 'Salles et horaires',
  list: 'Sessions',
  rooms: 'Salles {}–{} sur {}',
  more: '{} de plus',
  seats: '{} places',
  untitled: 'titre à venir',
  break: 'Pause',
  plenary: 'Plénière',
  closed: 'Fermé',
  chair: 'Présidence : {}',
  moderator: 'Modération : {}',
  panelist: 'Table ronde : {}',
  empty: 'Aucune session n’est encore placée.',
  time: 'Heure',
  nothing: 'pas de session',
  timesIn: 'Heures de {}.',
  days: 'Jours',
  skip: 'Aller aux sessions',
};

const es: Words = {
  draft: 'Borrador',
  release: 'Versión {}',
  asOf: 'a {}',
  printedAt: 'Impreso el {}',
  page: 'página {} de {}',
  grid: 'Salas y horas',
  list: 'Sesiones',
  rooms: 'Salas {}–{} de {}',
  more: '{} más',
  seats: '{} plazas',
  untitled: 'título por anunciar',
  break: 'Pausa',
  plenary: 'Plenaria',
  closed: 'Cerrado',
  chair: 'Presidencia: {}',
  moderator: 'Moderación: {}',
  panelist: 'Mesa: {}',
  empty: 'Todavía no hay sesiones en el programa.',
  time: 'Hora',
  nothing: 'sin sesión',
  timesIn: 'Horas de {}.',
  days: 'Días',
  skip: 'Ir a las sesiones',
};

const TABLE: Readonly<Record<string, Words>> = { en, de, fr, es };

/** The words for a locale; English where we have none in its language, and `language` tells which it is. */
export function wordsFor(locale: string): { readonly language: string; readonly words: Words } {
  const [language = 'en'] = locale.toLowerCase().split('-');
  const words = TABLE[language];
  return words ? { language, words } : { language: 'en', words: en };
}

/** Puts values in the places of a word, in order. */
export function fill(word: string, ...values: readonly (string | number)[]): string {
  let i = 0;
  return word.replaceAll('{}', () => String(values[i++] ?? ''));
}
