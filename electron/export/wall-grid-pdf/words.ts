/** The few words that wall sheets have of their own. `{}` is where something stands. */
export interface WallWords {
  readonly wall: string;
  readonly glance: string;
  /** The heading over what did not stand whole in a grid. */
  readonly inFull: string;
  readonly sheet: string;
  /** Which release the marks on sessions compare with. */
  readonly since: string;
  readonly isNew: string;
  readonly moved: string;
  readonly changed: string;
  readonly cards: string;
  readonly minutes: string;
  readonly internal: string;
}

const en: WallWords = {
  wall: 'Wall sheet',
  glance: 'At a glance',
  inFull: 'In full, by number',
  sheet: 'Sheet {}',
  since: 'marked: changed since {}',
  isNew: 'new',
  moved: 'moved',
  changed: 'changed',
  cards: 'Planning cards',
  internal: 'internal',
  minutes: '{} min',
};

const de: WallWords = {
  wall: 'Aushang',
  glance: 'Auf einen Blick',
  inFull: 'Ungekürzt, nach Nummern',
  sheet: 'Blatt {}',
  since: 'markiert: geändert seit {}',
  isNew: 'neu',
  moved: 'verlegt',
  changed: 'geändert',
  cards: 'Planungskarten',
  internal: 'intern',
  minutes: '{} Min.',
};

const fr: WallWords = {
  wall: 'Affiche',
  glance: 'En un coup d’œil',
  inFull: 'En entier, par numéro',
  sheet: 'Feuille {}',
  since: 'signalé : modifié depuis {}',
  isNew: 'nouveau',
  moved: 'déplacé',
  changed: 'modifié',
  cards: 'Cartes de planification',
  internal: 'interne',
  minutes: '{} min',
};

const es: WallWords = {
  wall: 'Cartel',
  glance: 'De un vistazo',
  inFull: 'Completo, por número',
  sheet: 'Hoja {}',
  since: 'marcado: cambios desde {}',
  isNew: 'nuevo',
  moved: 'cambia',
  changed: 'modificado',
  cards: 'Tarjetas de planificación',
  internal: 'interno',
  minutes: '{} min',
};

const TABLE: Readonly<Record<string, WallWords>> = { en, de, fr, es };

/** The words for a locale; English where we have none in its language. */
export const wallWordsFor = (locale: string): WallWords => TABLE[locale.toLowerCase().split('-')[0] ?? ''] ?? en;
