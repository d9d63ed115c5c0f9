import { readdirSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { writeOlderFile } from '../core/database/older-file.ts';
import { type Desk, hashOf, newDesk } from './lectern.ts';

async function olderDesk(): Promise<Desk> {
  const desk = newDesk();
  await desk.json('new', 'now.lectern');
  writeOlderFile(desk.path('now.lectern'), desk.path('a.lectern'), 10);
  writeFileSync(desk.path('talks.csv'), 'title,room,start\nTracing 101,Aula,2026-06-01T10:00\n');
  return desk;
}

const backups = (desk: Desk): string[] => readdirSync(desk.folder).filter((name) => name.includes('before-migration'));

it('verbs that read work on a file of an older version and leave its bytes', async () => {
  const desk = await olderDesk();
  const before = hashOf(desk.path('a.lectern'));
  for (const args of [
    ['list', 'a.lectern', 'sessions'],
    ['check', 'a.lectern'],
    ['verify', 'a.lectern'],
    ['fix', 'a.lectern', '--dry-run'],
    ['import', 'a.lectern', 'talks.csv', '--dry-run'],
    ['export', 'a.lectern', 'csv', '-o', 'out.csv'],
  ])
    expect([args[0], (await desk.lectern(...args)).code]).toEqual([args[0], 0]);
  expect([hashOf(desk.path('a.lectern')), backups(desk)]).toEqual([before, []]);
});

it('an import brings a file of an older version up to date, after a backup beside it', async () => {
  const desk = await olderDesk();
  await desk.json('import', 'a.lectern', 'talks.csv');
  expect(await desk.json('list', 'a.lectern', 'sessions')).toMatchObject([{ title: 'Tracing 101' }]);
  expect(backups(desk)).toHaveLength(1);
  expect(await desk.json('verify', 'a.lectern')).toMatchObject({ ok: true });
});
