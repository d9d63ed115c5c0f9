import { itemsOf } from '../../../renderer/conflicts-screen/conflict-item.ts';
import { findConflicts } from '../../../shared/conflicts/engine.ts';
import { settingsOf } from '../../../shared/conflicts/settings.ts';
import { buildIndex } from '../../../shared/schedule/schedule-index.ts';
import { buildProgram, PLAN } from '../../shared/builder.ts';

/**
 * Two days with four conflicts: on Monday a room used twice that is too small for one of the two, on Tuesday a person
 * in two places, and a withdrawn session that has no day but a room.
 */
export function sample() {
  const state = buildProgram({
    days: { mon: '2026-06-01 09:00-18:00', tue: { date: '2026-06-02', opening: 540, closing: 1080, label: 'Second' } },
    rooms: { Aula: 100, Cellar: 20 },
    tracks: ['Systems', 'Types'],
    sessions: {
      A: { at: 'mon 10:00', room: 'Cellar', track: 'Systems', expectedAudience: 50 },
      B: { at: 'mon 10:15', room: 'Cellar', track: 'Types', speakers: ['Bob'] },
      C: { at: 'tue 10:00', room: 'Aula', speakers: ['Zoë'] },
      D: { at: 'tue 10:10', room: 'Cellar', speakers: ['Zoë'] },
      E: { at: null, room: 'Aula', status: 'withdrawn' },
    },
  });
  const index = buildIndex(state, PLAN);
  const wanted = new Set(['room-used-twice', 'room-too-small', 'person-in-two-places', 'withdrawn-but-placed']);
  const conflicts = findConflicts(index, settingsOf(state)).filter(({ rule }) => wanted.has(rule));
  return { state, index, conflicts, items: itemsOf(index, conflicts) };
}
