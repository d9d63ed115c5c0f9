import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { expectedObjects, migrations } from '../../../../electron/core/database/migrations.ts';
import { declarationOf, tableNames } from '../../../../shared/model/tables.ts';

const db = new Sqlite(':memory:');
for (const sql of expectedObjects.statements) db.exec(sql);

const TYPES = { text: 'TEXT', integer: 'INTEGER', boolean: 'INTEGER', json: 'TEXT' } as const;

describe('the schema in the file', () => {
  it.each(tableNames)('has the columns, the key and the links that the model declares for %s', (table) => {
    const declared = declarationOf(table);
    const found = db.pragma(`table_info("${table}")`) as { name: string; type: string; notnull: number; pk: number }[];
    expect(found.map(({ name, type }) => [name, type])).toEqual(
      Object.entries(declared.columns).map(([name, { storage }]) => [name, TYPES[storage]]),
    );
    const key = found.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
    expect(key.map(({ name }) => name)).toEqual(declared.key);
    for (const { name, notnull } of found) {
      const column = declared.columns[name];
      if (column && column.storage !== 'json')
        expect([name, notnull === 0]).toEqual([name, column.schema.safeParse(null).success]);
    }
    const links = db.pragma(`foreign_key_list("${table}")`) as { from: string; table: string }[];
    const declaredLinks = Object.entries(declared.columns).flatMap(([name, { references }]) =>
      references ? [[name, references]] : [],
    );
    expect(links.map((link) => [link.from, link.table]).sort()).toEqual(declaredLinks.sort());
  });

  it('is strict, and has no triggers, views, cascades or defaults', () => {
    const objects = db.prepare('SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL').all() as Record<
      string,
      string
    >[];
    expect(objects.filter(({ type }) => type !== 'table' && type !== 'index')).toEqual([]);
    const loose = objects.filter(
      ({ type, sql }) => type === 'table' && !/\) STRICT(, WITHOUT ROWID)?$/.test(sql ?? ''),
    );
    expect(loose).toEqual([]);
    expect(objects.filter(({ sql }) => /ON DELETE|ON UPDATE|DEFAULT/i.test(sql ?? ''))).toEqual([]);
  });

  it('comes from migrations numbered by tens, oldest first', () => {
    const versions = migrations.map(({ version }) => version);
    expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
    expect(versions.filter((version) => version % 10 !== 0)).toEqual([]);
  });
});
