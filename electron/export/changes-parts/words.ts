import type { ReleaseChangeKind } from '../../../shared/agenda/release-change.ts';

/** The words of a page of changes, in the program's language. `{}` is where something stands. */
export interface ChangesWords {
  readonly title: string;
  readonly since: string;
  readonly first: string;
  readonly none: string;
  readonly elsewhere: string;
  readonly was: string;
  readonly nowhere: string;
  readonly nobody: string;
  readonly kinds: Readonly<Record<ReleaseChangeKind, string>>;
}

const en: ChangesWords = {
  title: 'Changes',
  since: 'What is different since release {}',
  first: 'There is no earlier release to compare with.',
  none: 'Nothing is different.',
  elsewhere: 'Without a day',
  was: 'before: {}',
  nowhere: 'no time and room yet',
  nobody: 'nobody',
  kinds: {
    ...{ cancelled: 'Cancelled', moved: 'Moved', swapped: 'Swapped', new: 'New' },
    ...{ retitled: 'New title', speakers: 'Other people', 'room-renamed': 'Room renamed' },
  },
};
const de: ChangesWords = {
  title: 'Änderungen',
  since: 'Was seit Fassung {} anders ist',
  first: 'Es gibt keine frühere Fassung zum Vergleich.',
  none: 'Nichts ist anders.',
  elsewhere: 'Ohne Tag',
  was: 'bisher: {}',
  nowhere: 'noch ohne Zeit und Raum',
  nobody: 'niemand',
  kinds: {
    ...{ cancelled: 'Entfällt', moved: 'Verlegt', swapped: 'Getauscht', new: 'Neu' },
    ...{ retitled: 'Neuer Titel', speakers: 'Andere Personen', 'room-renamed': 'Raum umbenannt' },
  },
};
const fr: ChangesWords = {
  title: 'Changements',
  since: 'Ce qui a changé depuis la version {}',
  first: 'Il n’y a pas de version antérieure à comparer.',
  none: 'Rien n’a changé.',
  elsewhere: 'Sans jour',
  was: 'avant : {}',
  nowhere: 'ni heure ni salle pour le moment',
  nobody: 'personne',
  kinds: {
    ...{ cancelled: 'Annulée', moved: 'Déplacée', swapped: 'Échangées', new: 'Nouvelle' },
    ...{ retitled: 'Nouveau titre', speakers: 'Autres personnes', 'room-renamed': 'Salle renommée' },
  },
};
const es: ChangesWords = {
  title: 'Cambios',
  since: 'Lo que ha cambiado desde la versión {}',
  first: 'No hay una versión anterior con la que comparar.',
  none: 'Nada ha cambiado.',
  elsewhere: 'Sin día',
  was: 'antes: {}',
  nowhere: 'todavía sin hora ni sala',
  nobody: 'nadie',
  kinds: {
    ...{ cancelled: 'Cancelada', moved: 'Trasladada', swapped: 'Intercambiadas', new: 'Nueva' },
    ...{ retitled: 'Nuevo título', speakers: 'Otras personas', 'room-renamed': 'Sala renombrada' },
  },
};

const TABLE: Readonly<Record<string, ChangesWords>> = { en, de, fr, es };

/** The words for one of the languages of what we print, else the English ones. */
export const changesWordsFor = (language: string): ChangesWords => TABLE[language] ?? en;
