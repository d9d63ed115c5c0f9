import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readNamedValues } from '../../../electron/cli/named-values.ts';
import { openerOf } from '../../../electron/cli/open-browser.ts';
import { asTable } from '../../../electron/cli/table.ts';
import { WrongUse } from '../../../electron/cli/verb.ts';
import { writeWhole } from '../../../electron/write-whole.ts';
import { folderForTest } from '../../contract/transports.ts';

it('an export replaces an older one whole, and leaves nothing beside it', async () => {
  const folder = folderForTest();
  const [program, target] = [join(folder, 'a.lectern'), join(folder, 'agenda.csv')];
  writeFileSync(program, 'the program');
  writeFileSync(target, 'an older and much longer export');
  expect(await writeWhole(target, Buffer.from('new'), program)).toEqual({ ok: true, value: target });
  expect([readFileSync(target, 'utf8'), readdirSync(folder).sort()]).toEqual(['new', ['a.lectern', 'agenda.csv']]);
});

it('an export never replaces the program, by whatever path, nor a folder', async () => {
  const folder = folderForTest();
  const program = join(folder, 'a.lectern');
  writeFileSync(program, 'the program');
  for (const target of [program, join(folder, '.', 'a.lectern'), folder, join(folder, 'absent', 'x.csv')]) {
    expect(await writeWhole(target, Buffer.from('new'), program)).toMatchObject({ ok: false });
  }
  expect([readFileSync(program, 'utf8'), readdirSync(folder)]).toEqual(['the program', ['a.lectern']]);
});

it('options of products and readers are JSON, or else text', () => {
  expect(readNamedValues(['pages=2', 'title=Agenda = plan', 'rooms=["a"]', 'draft=true', 'empty='])).toEqual({
    pages: 2,
    title: 'Agenda = plan',
    rooms: ['a'],
    draft: true,
    empty: '',
  });
  for (const wrong of ['pages', '=1', '__proto__=1']) expect(() => readNamedValues([wrong])).toThrow(WrongUse);
});

it('a table has its columns under their headings', () => {
  expect(
    asTable(
      ['Room', 'Seats'],
      [
        ['Aula', 300],
        ['A\u0301tico', null],
      ],
    ),
  ).toBe('Room   Seats\nAula   300\nA\u0301tico');
});

it('an address goes to the browser without a shell on every platform', () => {
  const url = 'http://127.0.0.1:1/#code=a&b';
  expect(['linux', 'darwin', 'win32'].map((platform) => openerOf(url, platform))).toEqual([
    ['xdg-open', url],
    ['open', url],
    ['rundll32', 'url.dll,FileProtocolHandler', url],
  ]);
});
