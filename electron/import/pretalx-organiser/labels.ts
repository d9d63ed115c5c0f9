import { headerKey, rolesByHeader } from '../tables/role-row.ts';

/** What a column of the sessions export holds. */
export type SessionRole =
  | 'id'
  | 'title'
  | 'state'
  | 'pendingState'
  | 'type'
  | 'track'
  | 'created'
  | 'tags'
  | 'abstract'
  | 'description'
  | 'notes'
  | 'internalNotes'
  | 'duration'
  | 'slotCount'
  | 'language'
  | 'featured'
  | 'doNotRecord'
  | 'image'
  | 'speakerIds'
  | 'speakerNames'
  | 'room'
  | 'start'
  | 'startDate'
  | 'startTime'
  | 'end'
  | 'endDate'
  | 'endTime'
  | 'medianScore'
  | 'meanScore'
  | 'resources';

/** What a column of the speakers export holds. */
export type SpeakerRole =
  | 'id'
  | 'name'
  | 'biography'
  | 'email'
  | 'picture'
  | 'proposalIds'
  | 'proposalTitles'
  | 'confirmed';

// The labels are those of the organiser's language: English and German, as versions of pretalx have written them.
const SESSION_LABELS: Readonly<Record<SessionRole, string>> = {
  id: 'id',
  title: 'proposal title | session title | title | titel',
  state: 'proposal state | state | einreichungsstatus | status',
  pendingState: 'pending proposal state | vorgemerkter status',
  type: 'session type | einreichungstyp | einreichungsart | beitragstyp | beitragsart | vortragstyp',
  track: 'track',
  created: 'created | erstellt | angelegt | eingereicht',
  tags: 'tags',
  abstract: 'abstract | zusammenfassung | kurzfassung | kurzbeschreibung',
  description: 'description | beschreibung',
  notes: 'notes | notizen | anmerkungen',
  internalNotes: 'internal notes | interne notizen | interne anmerkungen',
  duration: 'duration | dauer',
  slotCount: 'slot count | anzahl slots | anzahl der slots | anzahl an slots | slot-anzahl | slots',
  language: 'language | sprache',
  featured:
    'show this session in public list of featured sessions | zeige diese einreichung in der öffentlichen liste der highlights',
  doNotRecord: "don't record this session | zeichnet meine veranstaltung nicht auf | zeichnet meinen beitrag nicht auf",
  image: 'session image | image | bild | bild zum beitrag | bild zur einreichung | beitragsbild',
  speakerIds: 'speaker ids | ids der vortragenden',
  speakerNames: 'speaker names | namen der vortragenden',
  room: 'room | raum',
  start: 'start | beginn',
  startDate: 'start (date) | start (datum) | beginn (datum)',
  startTime: 'start (time) | start (uhrzeit) | beginn (uhrzeit)',
  end: 'end | ende',
  endDate: 'end (date) | ende (datum)',
  endTime: 'end (time) | ende (uhrzeit)',
  medianScore: 'median score | wertung (median)',
  meanScore: 'average (mean) score | wertung (mittelwert)',
  resources: 'resources | ressourcen | materialien',
};

const SPEAKER_LABELS: Readonly<Record<SpeakerRole, string>> = {
  id: 'id',
  name: 'name',
  biography: 'biography | biografie | biographie | bio',
  email: 'email | e-mail | e-mail-adresse | email address',
  picture: 'picture | profile picture | bild | profilbild',
  proposalIds: 'proposal ids | session ids | einreichungs-ids',
  proposalTitles: 'proposal titles | session titles | titel | titel der einreichungen',
  confirmed: 'confirmed | bestätigt',
};

/** Labels that no other system's tables have. */
const OWN = new Set(
  [
    'proposal title',
    'proposal state',
    'pending proposal state',
    'proposal ids',
    'proposal titles',
    'speaker ids',
    'einreichungsstatus',
    'vorgemerkter status',
    'einreichungs-ids',
    'ids der vortragenden',
    'namen der vortragenden',
    'show this session in public list of featured sessions',
    "don't record this session",
    'zeichnet meine veranstaltung nicht auf',
    'average (mean) score',
    'wertung (mittelwert)',
    'start (date)',
    'beginn (datum)',
    'start (datum)',
  ].map(headerKey),
);

const SESSION_ROLES = rolesByHeader(SESSION_LABELS);
const SPEAKER_ROLES = rolesByHeader(SPEAKER_LABELS);

export const isOwnLabel = (label: string): boolean => OWN.has(headerKey(label));
export const sessionRole = (label: string): SessionRole | null => SESSION_ROLES.get(headerKey(label)) ?? null;
export const speakerRole = (label: string): SpeakerRole | null => SPEAKER_ROLES.get(headerKey(label)) ?? null;
