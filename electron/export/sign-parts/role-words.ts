import type { Role } from '../../../shared/model/tables.ts';
import type { WordTable } from './words-in.ts';

/** What a person is called by what they do. */
export const ROLE_WORDS: WordTable<Readonly<Record<Role, string>>> = {
  en: { speaker: 'Speaker', chair: 'Chair', moderator: 'Moderator', panelist: 'Panel', author: 'Author' },
  de: { speaker: 'Vortrag', chair: 'Leitung', moderator: 'Moderation', panelist: 'Podium', author: 'Autorschaft' },
  fr: {
    speaker: 'Intervention',
    chair: 'Présidence',
    moderator: 'Modération',
    panelist: 'Table ronde',
    author: 'Texte',
  },
  es: { speaker: 'Ponencia', chair: 'Presidencia', moderator: 'Moderación', panelist: 'Mesa', author: 'Autoría' },
};

/** The role that says most of what a person does, of all that they have. */
export const mainRole = (roles: readonly Role[]): Role =>
  (['speaker', 'panelist', 'moderator', 'chair', 'author'] as const).find((role) => roles.includes(role)) ?? 'speaker';
