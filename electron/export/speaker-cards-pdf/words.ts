import type { WordTable } from '../sign-parts/words-in.ts';

/** What speaker cards say around the program's own words. */
export interface SpeakerWords {
  readonly cards: string;
  readonly tents: string;
  readonly sessions: string;
  readonly none: string;
}

export const SPEAKER_WORDS: WordTable<SpeakerWords> = {
  en: {
    ...{ cards: 'Speaker cards', tents: 'Table tents', sessions: 'Your sessions' },
    none: 'Nobody is on the program of these days.',
  },
  de: {
    ...{ cards: 'Vortragskarten', tents: 'Tischaufsteller', sessions: 'Ihre Termine' },
    none: 'Im Programm dieser Tage steht niemand.',
  },
  fr: {
    ...{ cards: 'Cartes des intervenants', tents: 'Chevalets', sessions: 'Vos sessions' },
    none: 'Personne n’est au programme de ces jours.',
  },
  es: {
    ...{ cards: 'Tarjetas de ponentes', tents: 'Carteles de mesa', sessions: 'Sus sesiones' },
    none: 'No hay nadie en el programa de estos días.',
  },
};
