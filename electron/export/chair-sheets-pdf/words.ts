import type { Row } from '../../../shared/model/tables.ts';
import type { WordTable } from '../sign-parts/words-in.ts';

/** What a chair sheet says around the program's own words. */
export interface ChairWords {
  readonly sheet: string;
  readonly internal: string;
  readonly minutes: string;
  readonly chair: string;
  readonly noChair: string;
  readonly say: string;
  readonly notes: string;
  readonly here: string;
  readonly missing: string;
  readonly counted: string;
  readonly audience: string;
  readonly slides: string;
  readonly remote: string;
  readonly notRecorded: string;
  readonly nobody: string;
  readonly none: string;
  readonly slidesState: Readonly<Record<Row<'slides'>['state'], string>>;
}

export const CHAIR_WORDS: WordTable<ChairWords> = {
  en: {
    sheet: 'Chair sheet',
    internal: 'Internal – for session chairs and the committee. Do not post or pass on.',
    minutes: '{} min',
    chair: 'Chair',
    noChair: 'no chair yet',
    say: 'say',
    notes: 'Notes',
    here: 'here',
    missing: 'did not come',
    counted: 'in the room',
    audience: '{} expected',
    slides: 'Slides: {}',
    remote: 'clock of {}: perhaps remote',
    notRecorded: 'do not record',
    nobody: 'no speaker yet',
    none: 'There are no sessions to chair.',
    slidesState: {
      ...{ 'not-asked': 'not asked for', asked: 'asked for', received: 'received', checked: 'checked' },
      ...{ published: 'published', 'will-not-share': 'will not be shared' },
    },
  },
  de: {
    sheet: 'Leitungsblatt',
    internal: 'Intern – für Sitzungsleitung und Komitee. Nicht aushängen, nicht weitergeben.',
    minutes: '{} min',
    chair: 'Leitung',
    noChair: 'noch ohne Leitung',
    say: 'sprich',
    notes: 'Notizen',
    here: 'da',
    missing: 'nicht gekommen',
    counted: 'im Raum',
    audience: '{} erwartet',
    slides: 'Folien: {}',
    remote: 'Uhrzeit von {}: vielleicht aus der Ferne',
    notRecorded: 'nicht aufzeichnen',
    nobody: 'noch niemand',
    none: 'Es gibt keine Sitzungen zu leiten.',
    slidesState: {
      ...{ 'not-asked': 'nicht erbeten', asked: 'erbeten', received: 'da', checked: 'geprüft' },
      ...{ published: 'veröffentlicht', 'will-not-share': 'werden nicht geteilt' },
    },
  },
  fr: {
    sheet: 'Feuille de présidence',
    internal: 'Interne – pour les présidents de session et le comité. Ne pas afficher ni transmettre.',
    minutes: '{} min',
    chair: 'Présidence',
    noChair: 'pas encore de président',
    say: 'dire',
    notes: 'Notes',
    here: 'présent',
    missing: 'absent',
    counted: 'dans la salle',
    audience: '{} attendus',
    slides: 'Diapositives : {}',
    remote: 'heure de {} : peut-être à distance',
    notRecorded: 'ne pas enregistrer',
    nobody: 'pas encore d’intervenant',
    none: 'Il n’y a pas de session à présider.',
    slidesState: {
      ...{ 'not-asked': 'non demandées', asked: 'demandées', received: 'reçues', checked: 'vérifiées' },
      ...{ published: 'publiées', 'will-not-share': 'non partagées' },
    },
  },
  es: {
    sheet: 'Hoja de presidencia',
    internal: 'Interno – para quienes presiden y para el comité. No colgar ni pasar a otros.',
    minutes: '{} min',
    chair: 'Presidencia',
    noChair: 'aún sin presidencia',
    say: 'se dice',
    notes: 'Notas',
    here: 'presente',
    missing: 'no vino',
    counted: 'en la sala',
    audience: '{} previstos',
    slides: 'Diapositivas: {}',
    remote: 'hora de {}: quizá a distancia',
    notRecorded: 'no grabar',
    nobody: 'aún sin ponente',
    none: 'No hay sesiones que presidir.',
    slidesState: {
      ...{ 'not-asked': 'no pedidas', asked: 'pedidas', received: 'recibidas', checked: 'revisadas' },
      ...{ published: 'publicadas', 'will-not-share': 'no se comparten' },
    },
  },
};
