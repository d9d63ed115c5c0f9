import type { Role } from '../model/tables.ts';

/** The words of a notice, in the program's language. `{}` is where something stands. */
export interface NoticeWords {
  readonly subjectFirst: string;
  readonly subjectChanges: string;
  readonly dear: string;
  readonly first: string;
  readonly since: string;
  readonly cancelled: string;
  readonly left: string;
  readonly new: string;
  readonly moved: string;
  readonly swapped: string;
  readonly placed: string;
  readonly displaced: string;
  readonly retitled: string;
  readonly roles: string;
  readonly joined: string;
  readonly parted: string;
  readonly roomRenamed: string;
  readonly was: string;
  readonly now: string;
  readonly nowhere: string;
  readonly forYou: string;
  readonly with: string;
  readonly all: string;
  readonly none: string;
  readonly times: string;
  readonly role: Readonly<Record<Role, string>>;
}

const en: NoticeWords = {
  subjectFirst: '{}: your sessions',
  subjectChanges: '{}: what has changed for you',
  dear: 'Dear {},',
  first: 'this is when and where you are on the program of {}.',
  since: 'since we told you on {}, this has changed for you on the program of {}.',
  cancelled: '“{}” is cancelled.',
  left: '“{}” takes place without you.',
  new: '“{}” is new for you.',
  moved: '“{}” has moved.',
  swapped: '“{}” has changed places with “{}”.',
  placed: '“{}” has its time and room now.',
  displaced: '“{}” has no time and room at the moment.',
  retitled: '“{}” is now called “{}”.',
  roles: '“{}”: you are there as {} now.',
  joined: '“{}”: now with {}.',
  parted: '“{}”: no longer with {}.',
  roomRenamed: 'The room {} is now called {}.',
  was: 'Before: {}',
  now: 'Now: {}',
  nowhere: 'time and room to come',
  forYou: 'In your zone ({}): {}',
  with: 'with {}',
  all: 'All your sessions as they are now:',
  none: 'You have no sessions on the program now.',
  times: 'Times are those of {}.',
  role: { speaker: 'speaker', chair: 'chair', moderator: 'moderator', panelist: 'panelist', author: 'author' },
};

const de: NoticeWords = {
  subjectFirst: '{}: Ihre Beiträge',
  subjectChanges: '{}: was sich für Sie geändert hat',
  dear: 'Guten Tag {},',
  first: 'hier steht, wann und wo Sie im Programm von {} sind.',
  since: 'seit unserer Nachricht vom {} hat sich im Programm von {} für Sie Folgendes geändert.',
  cancelled: '„{}“ entfällt.',
  left: '„{}“ findet ohne Sie statt.',
  new: '„{}“ ist neu für Sie.',
  moved: '„{}“ wurde verlegt.',
  swapped: '„{}“ und „{}“ haben die Plätze getauscht.',
  placed: '„{}“ hat jetzt Zeit und Raum.',
  displaced: '„{}“ hat zurzeit weder Zeit noch Raum.',
  retitled: '„{}“ heißt jetzt „{}“.',
  roles: '„{}“: Ihre Aufgabe ist jetzt {}.',
  joined: '„{}“: jetzt mit {}.',
  parted: '„{}“: nicht mehr mit {}.',
  roomRenamed: 'Der Raum {} heißt jetzt {}.',
  was: 'Bisher: {}',
  now: 'Jetzt: {}',
  nowhere: 'Zeit und Raum folgen',
  forYou: 'In Ihrer Zeitzone ({}): {}',
  with: 'mit {}',
  all: 'Alle Ihre Beiträge, wie sie jetzt sind:',
  none: 'Sie haben jetzt keinen Beitrag im Programm.',
  times: 'Zeiten in {}.',
  role: { speaker: 'Vortrag', chair: 'Leitung', moderator: 'Moderation', panelist: 'Podium', author: 'Mitarbeit' },
};

const fr: NoticeWords = {
  subjectFirst: '{} : vos sessions',
  subjectChanges: '{} : ce qui a changé pour vous',
  dear: 'Bonjour {},',
  first: 'voici quand et où vous figurez au programme de {}.',
  since: 'depuis notre message du {}, voici ce qui a changé pour vous au programme de {}.',
  cancelled: '« {} » est annulée.',
  left: '« {} » a lieu sans vous.',
  new: '« {} » est nouvelle pour vous.',
  moved: '« {} » a été déplacée.',
  swapped: '« {} » a échangé sa place avec « {} ».',
  placed: '« {} » a maintenant une heure et une salle.',
  displaced: '« {} » n’a pour le moment ni heure ni salle.',
  retitled: '« {} » s’appelle maintenant « {} ».',
  roles: '« {} » : votre rôle est maintenant {}.',
  joined: '« {} » : maintenant avec {}.',
  parted: '« {} » : sans {} désormais.',
  roomRenamed: 'La salle {} s’appelle maintenant {}.',
  was: 'Avant : {}',
  now: 'Maintenant : {}',
  nowhere: 'heure et salle à venir',
  forYou: 'Dans votre fuseau ({}) : {}',
  with: 'avec {}',
  all: 'Toutes vos sessions à présent :',
  none: 'Vous n’avez plus de session au programme.',
  times: 'Heures de {}.',
  role: {
    speaker: 'intervention',
    chair: 'présidence',
    moderator: 'modération',
    panelist: 'table ronde',
    author: 'coauteur',
  },
};

const es: NoticeWords = {
  subjectFirst: '{}: sus sesiones',
  subjectChanges: '{}: lo que ha cambiado para usted',
  dear: 'Hola, {}:',
  first: 'esto es cuándo y dónde figura usted en el programa de {}.',
  since: 'desde nuestro mensaje del {}, esto ha cambiado para usted en el programa de {}.',
  cancelled: '«{}» se cancela.',
  left: '«{}» se celebra sin usted.',
  new: '«{}» es nueva para usted.',
  moved: '«{}» se ha trasladado.',
  swapped: '«{}» ha cambiado su lugar con «{}».',
  placed: '«{}» ya tiene hora y sala.',
  displaced: '«{}» no tiene hora ni sala por ahora.',
  retitled: '«{}» se llama ahora «{}».',
  roles: '«{}»: su papel es ahora {}.',
  joined: '«{}»: ahora con {}.',
  parted: '«{}»: ya sin {}.',
  roomRenamed: 'La sala {} se llama ahora {}.',
  was: 'Antes: {}',
  now: 'Ahora: {}',
  nowhere: 'hora y sala por anunciar',
  forYou: 'En su zona ({}): {}',
  with: 'con {}',
  all: 'Todas sus sesiones tal como están ahora:',
  none: 'Ya no tiene sesiones en el programa.',
  times: 'Horas de {}.',
  role: {
    speaker: 'ponente',
    chair: 'presidencia',
    moderator: 'moderación',
    panelist: 'mesa redonda',
    author: 'autoría',
  },
};

const TABLE: Readonly<Record<string, NoticeWords>> = { en, de, fr, es };

/** The words for a locale, else the English ones: the same languages as those of what we print. */
export const noticeWordsFor = (locale: string): NoticeWords => TABLE[locale.toLowerCase().split('-')[0] ?? 'en'] ?? en;
