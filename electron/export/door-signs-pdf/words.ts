import type { WordTable } from '../sign-parts/words-in.ts';

/** What a door sign says around the program's own words. */
export interface SignWords {
  readonly sign: string;
  readonly floor: string;
  /** A plenary or a break elsewhere: "in Aula". */
  readonly inRoom: string;
  readonly continues: string;
  readonly sheet: string;
  readonly none: string;
}

export const SIGN_WORDS: WordTable<SignWords> = {
  en: {
    sign: 'Door sign',
    floor: 'Floor {}',
    inRoom: 'in {}',
    continues: 'Continues on the next sheet',
    sheet: 'Sheet {} of {}',
    none: 'Nothing happens in these rooms on these days.',
  },
  de: {
    sign: 'Türschild',
    floor: 'Etage {}',
    inRoom: 'in: {}',
    continues: 'Weiter auf dem nächsten Blatt',
    sheet: 'Blatt {} von {}',
    none: 'In diesen Räumen steht an diesen Tagen nichts an.',
  },
  fr: {
    sign: 'Affiche de porte',
    floor: 'Étage {}',
    inRoom: 'salle {}',
    continues: 'Suite sur la feuille suivante',
    sheet: 'Feuille {} sur {}',
    none: 'Rien n’a lieu dans ces salles ces jours-là.',
  },
  es: {
    sign: 'Cartel de puerta',
    floor: 'Planta {}',
    inRoom: 'en {}',
    continues: 'Sigue en la hoja siguiente',
    sheet: 'Hoja {} de {}',
    none: 'No hay nada en estas salas en estos días.',
  },
};
