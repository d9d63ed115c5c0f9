import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openProgram } from '../../../electron/core/open.ts';
import { must, run, testOptions, testProgram } from './program-for-test.ts';

async function tampered(sql: string): Promise<readonly string[]> {
  const program = await testProgram();
  await run(program.api, 'room.add', { name: 'Aula', capacity: 100 });
  await run(program.api, 'room.add', { name: 'Linden' });
  await run(program.api, 'person.add', { name: 'Ada Example' });
  await program.close();
  new Sqlite(program.path).exec(sql).close();
  const again = must(await openProgram(program.path, { ...testOptions, readOnly: true }));
  const { ok, problems } = must(await again.api.query('program.verify', {}));
  await again.close();
  expect(ok).toBe(problems.length === 0);
  return problems;
}

describe('verify', () => {
  it('finds nothing in an honest file', async () => {
    expect(await tampered('SELECT 1')).toEqual([]);
  });

  const cases: readonly (readonly [string, string, RegExp])[] = [
    ['a changed row', "UPDATE room SET capacity = 1000 WHERE name = 'Aula'", /no longer fit its state hash/],
    ['a row that is gone', 'DELETE FROM person', /no longer fit its state hash/],
    ['a changed label in the history', "UPDATE journal SET label = 'x' WHERE revision = 2", /changed at revision 2/],
    [
      'a changed diff in the history',
      `UPDATE journal_body SET diff = replace(diff, 'Aula', 'Auli')`,
      /revision 2 .* no longer fits/,
    ],
    [
      'changed arguments in the history',
      "UPDATE journal_body SET args = replace(args, 'Aula', 'Auli')",
      /revision 2 .* asked to do no longer fits/,
    ],
    [
      'a kept file with other bytes',
      "INSERT INTO blob (hash, bytes) VALUES ('00ff', x'00')",
      /no longer has the bytes/,
    ],
    [
      'a revision that is gone',
      'DELETE FROM journal_body WHERE revision = 2; DELETE FROM journal WHERE revision = 2',
      /lacks revision 2/,
    ],
  ];
  it.each(cases)('finds %s', async (_what, sql, message) => {
    const problems = await tampered(sql);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(message);
  });

  it('does not mind that bodies of old changes were erased: the chain stands on its own', async () => {
    expect(await tampered('DELETE FROM journal_body WHERE revision = 3')).toEqual([]);
  });
});
