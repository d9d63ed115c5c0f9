import { chmodSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { attachToOwner } from '../../../electron/core/owner.ts';
import { privateAddress, runtimeFolder } from '../../../electron/core/runtime-folder.ts';
import { wireClient } from '../../../electron/core/wire/client.ts';
import { folderForTest, ownProgram } from '../../contract/transports.ts';

it('the private socket answers nobody without the token', async () => {
  const program = await ownProgram();
  const at = { socketPath: privateAddress(program.path)?.socketPath ?? '' };
  for (const headers of [{}, { Authorization: 'Bearer guess' }, { Authorization: 'Basic Og==' }]) {
    const client = wireClient({ at, headers });
    expect(await client.query('program.snapshot', {})).toMatchObject({ ok: false, problem: { code: 'forbidden' } });
    client.close();
  }
});

it('a token that is wrong, or gone, attaches to nobody', async () => {
  const program = await ownProgram();
  const { tokenPath = '' } = privateAddress(program.path) ?? {};
  expect((statSync(tokenPath).mode & 0o777).toString(8)).toBe('600');
  writeFileSync(tokenPath, 'another one');
  expect(await attachToOwner(program.path)).toBeNull();
  rmSync(tokenPath);
  expect(await attachToOwner(program.path)).toBeNull();
});

it('a file that nobody has open has no owner to attach to', async () => {
  const program = await ownProgram();
  await program.close();
  expect(await attachToOwner(program.path)).toBeNull();
  expect(await attachToOwner(`${program.path}.absent`)).toBeNull();
});

it('a folder for sockets that others may look into is not used', async () => {
  const folder = folderForTest();
  expect(runtimeFolder({ LECTERN_RUNTIME: folder })).toBe(folder);
  chmodSync(folder, 0o755);
  expect(runtimeFolder({ LECTERN_RUNTIME: folder })).toBeNull();
});
