import { expect, it } from 'vitest';
import { toForget } from '../../../../electron/core/database/backup.ts';

const at = (stamp: string) => `nordlicht.${stamp}-00-00-000Z.open.lectern`;

it('keeps three backups of today and the newest of each day before, ten in all', () => {
  const today = ['2027-03-20T08', '2027-03-20T09', '2027-03-20T10', '2027-03-20T11'].map(at);
  const before = Array.from({ length: 12 }, (_, i) => [
    `2027-03-${String(i + 1).padStart(2, '0')}T08`,
    `2027-03-${String(i + 1).padStart(2, '0')}T17`,
  ])
    .flat()
    .map(at);
  const gone = new Set(toForget([...before, ...today], 'nordlicht.lectern', '2027-03-20'));
  const kept = [...before, ...today].filter((name) => !gone.has(name));
  expect(kept).toEqual([
    ...['06', '07', '08', '09', '10', '11', '12'].map((day) => at(`2027-03-${day}T17`)),
    ...['2027-03-20T09', '2027-03-20T10', '2027-03-20T11'].map(at),
  ]);
});

it('never touches a file that is no backup of this program', () => {
  const others = ['nordlicht.lectern', 'nordlicht2.2027-03-01T08-00-00-000Z.open.lectern', 'notes.txt'];
  expect(toForget(others, 'nordlicht.lectern', '2027-03-20')).toEqual([]);
});
