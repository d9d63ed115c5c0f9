import type { WordTable } from '../sign-parts/words-in.ts';

export const ORDERS = ['time', 'track', 'room', 'speaker'] as const;
export type ListOrder = (typeof ORDERS)[number];

type OrderWords = Readonly<Record<Exclude<ListOrder, 'time'> | 'other' | 'marks', string>>;

/** What a list in another order than that of time is called; what stands in none of its groups; what its marks mean. */
export const ORDER_WORDS: WordTable<OrderWords> = {
  en: {
    ...{ track: 'Sessions by track', room: 'Sessions by room', speaker: 'Sessions by speaker' },
    ...{ other: 'Other sessions', marks: 'What is new or different since {} is marked in a frame.' },
  },
  de: {
    ...{ track: 'Beiträge nach Themen', room: 'Beiträge nach Räumen', speaker: 'Beiträge nach Vortragenden' },
    ...{ other: 'Weitere Beiträge', marks: 'Was seit {} neu oder anders ist, ist eingerahmt.' },
  },
  fr: {
    ...{ track: 'Sessions par thème', room: 'Sessions par salle', speaker: 'Sessions par intervenant' },
    ...{ other: 'Autres sessions', marks: 'Ce qui est nouveau ou différent depuis {} est encadré.' },
  },
  es: {
    ...{ track: 'Sesiones por tema', room: 'Sesiones por sala', speaker: 'Sesiones por ponente' },
    ...{ other: 'Otras sesiones', marks: 'Lo nuevo o distinto desde {} está enmarcado.' },
  },
};
