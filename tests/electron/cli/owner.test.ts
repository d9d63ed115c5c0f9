import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, existsSync, linkSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { expect, it, onTestFinished } from 'vitest';
import { openProgram } from '../../../electron/core/open.ts';
import { type Desk, entry, filesIn, hashOf, newDesk, openingAt, programFile, smallConference } from './lectern.ts';
import { shapes } from './shapes.ts';

/** Opens a program in this very process, which then owns it; its private socket is where the desk's processes look. */
async function own(desk: Desk, runtime = desk.env.LECTERN_RUNTIME) {
  process.env.LECTERN_RUNTIME = runtime;
  const opened = await openProgram(desk.path('a.lectern'), openingAt(desk));
  if (!opened.ok) throw new Error(opened.problem.message);
  onTestFinished(() => opened.value.close());
  return opened.value;
}

async function conference(): Promise<Desk> {
  const desk = newDesk();
  process.env.LECTERN_RUNTIME = desk.env.LECTERN_RUNTIME;
  await programFile(desk, 'a.lectern', smallConference);
  return desk;
}

it('the command line works through the process that owns the file, whose journal holds its commands', async () => {
  const desk = await conference();
  const owner = await own(desk);
  const events: string[] = [];
  owner.api.subscribe((event) => event.kind === 'change' && events.push(event.label));
  await desk.json('place', 'a.lectern', 'Tracing 101', '--start', '2026-06-01T10:30', '--room', 'Aula');
  const history = await owner.api.query('history.list', { limit: 1 });
  expect(history.ok && history.value.map(({ label }) => label)).toEqual([
    'Move “Tracing 101” to Aula, 2026-06-01, 10:30',
  ]);
  expect(events).toEqual(['Move “Tracing 101” to Aula, 2026-06-01, 10:30']);
  expect(await desk.json('verify', 'a.lectern')).toMatchObject({ ok: true });
});

it('the owner and the command line are one person: each undoes what the other did', async () => {
  const desk = await conference();
  const owner = await own(desk);
  await desk.json('place', 'a.lectern', '1', '--room', 'Aula');
  const envelope = { commandId: crypto.randomUUID(), baseRevision: 0 };
  const undone = await owner.api.execute('history.undo', {}, envelope);
  expect(undone.ok && undone.value.value.labels).toEqual(['Move “Tracing 101” to Aula']);
  expect(await desk.json('redo', 'a.lectern')).toMatchObject({ redone: ['Move “Tracing 101” to Aula'] });
});

it('the owner is found by any path: a symbolic link, a hard link', async () => {
  const desk = await conference();
  symlinkSync(desk.path('a.lectern'), desk.path('soft.lectern'));
  linkSync(desk.path('a.lectern'), desk.path('hard.lectern'));
  const owner = await own(desk);
  await desk.json('place', 'soft.lectern', '1', '--room', 'Aula');
  await desk.json('place', 'hard.lectern', '2', '--room', 'Cellar');
  const history = await owner.api.query('history.list', { limit: 2 });
  expect(history.ok && history.value.map(({ label }) => label)).toEqual([
    'Move “Late beats” to Cellar',
    'Move “Tracing 101” to Aula',
  ]);
});

it('after a crash, the log that lies beside one name of a hard link is not missed by the other', async () => {
  const desk = await conference();
  linkSync(desk.path('a.lectern'), desk.path('hard.lectern'));
  symlinkSync(desk.path('hard.lectern'), desk.path('soft.lectern'));
  const serving = spawn(process.execPath, [entry, 'serve', 'a.lectern', '--json'], { cwd: desk.folder, env: desk.env });
  await new Promise((ready) => serving.stdout.once('data', ready));
  await desk.json('place', 'a.lectern', '1', '--room', 'Aula');
  const ended = new Promise((end) => serving.once('exit', end));
  serving.kill('SIGKILL');
  await ended;
  const last = async (name: string) => ((await desk.json('history', name)) as { label: string }[])[0]?.label;
  expect(await last('soft.lectern')).toBe('Move “Tracing 101” to Aula');
  await desk.json('place', 'hard.lectern', '2', '--room', 'Cellar');
  expect(await last('a.lectern')).toBe('Move “Late beats” to Cellar');
});

it('a log that a crash left is never folded into a file that was copied over, nor thrown away by a new one', async () => {
  const desk = await conference();
  const other = await programFile(desk, 'other.lectern', async (execute) => {
    for (let i = 0; i < 300; i++) await execute('room.add', { name: `Room ${i}`, building: 'B'.repeat(200) });
  });
  const serving = spawn(process.execPath, [entry, 'serve', 'a.lectern', '--json'], { cwd: desk.folder, env: desk.env });
  await new Promise((ready) => serving.stdout.once('data', ready));
  await desk.json('place', 'a.lectern', '1', '--room', 'Aula');
  const ended = new Promise((end) => serving.once('exit', end));
  serving.kill('SIGKILL');
  await ended;
  const log = hashOf(desk.path('a.lectern-wal'));
  copyFileSync(other, desk.path('a.lectern'));
  for (const call of [
    ['verify', 'a.lectern'],
    ['place', 'a.lectern', '1', '--room', 'Room 1'],
  ]) {
    const { code, err } = await desk.lectern(...call);
    expect([code, err]).toEqual([1, expect.stringContaining('a.lectern-wal does not fit')]);
  }
  expect([hashOf(desk.path('a.lectern')), hashOf(desk.path('a.lectern-wal'))]).toEqual([hashOf(other), log]);
  rmSync(desk.path('a.lectern'));
  expect(await desk.lectern('new', 'a.lectern')).toMatchObject({ code: 1, out: '' });
  expect(hashOf(desk.path('a.lectern-wal'))).toBe(log);
});

it('where the owner cannot be reached, it is told who has the file and since when, and nothing is written', async () => {
  const desk = await conference();
  const owner = await own(desk, desk.path('.elsewhere'));
  const before = await owner.api.query('program.verify', {});
  for (const call of [
    ['place', 'a.lectern', '1', '--room', 'Aula'],
    ['list', 'a.lectern', 'sessions'],
    ['serve', 'a.lectern'],
  ]) {
    const { code, out, err } = await desk.lectern(...call);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/open elsewhere: .+ since \d{4}-\d{2}-\d{2} \d{2}:\d{2} UTC \(process \d+\)/);
    expect(err).toContain(` on ${hostname()} has it open in the browser shell`);
    expect(err).toContain(`process ${process.pid}`);
  }
  expect(await owner.api.query('program.verify', {})).toEqual(before);
});

it('the word beside the file and the socket go when the file is closed', async () => {
  const desk = await conference();
  const owner = await own(desk);
  expect(existsSync(desk.path('.a.lectern.open'))).toBe(true);
  await owner.close();
  expect(filesIn(desk.folder)).toEqual(['a.lectern']);
  expect(filesIn(desk.path('.run'))).toEqual([]);
});

it('the private socket and its token are closed to other users', async () => {
  const desk = await conference();
  await own(desk);
  const modes = filesIn(desk.path('.run')).map((name) => [
    name.split('.')[1],
    (statSync(`${desk.path('.run')}/${name}`).mode & 0o077).toString(8),
  ]);
  expect((statSync(desk.path('.run')).mode & 0o777).toString(8)).toBe('700');
  expect(modes.filter(([kind]) => kind === 'token')).toEqual([['token', '0']]);
});

it('what an owner that was killed left behind is stale, and hinders nobody', async () => {
  const desk = await conference();
  const killed = await serving(desk, 'a.lectern');
  killed.child.kill('SIGKILL');
  await killed.exited;
  expect(filesIn(desk.folder)).toContain('.a.lectern.open');
  expect(await desk.json('place', 'a.lectern', '1', '--room', 'Aula')).toMatchObject({ session: { room: 'Aula' } });
  expect(filesIn(desk.folder)).toEqual(['a.lectern']);
});

it('command lines at the same time wait for each other, and all are done', async () => {
  const desk = await conference();
  const rooms = ['Aula', 'Cellar', 'Aula', 'Cellar'];
  const said = await Promise.all(
    rooms.map((room, i) => desk.lectern('place', 'a.lectern', `${(i % 3) + 1}`, '--room', room)),
  );
  expect(said.map(({ code, err }) => [code, err])).toEqual(rooms.map(() => [0, '']));
  expect(await desk.json('verify', 'a.lectern')).toMatchObject({ ok: true });
});

it('serve owns the file, serves its pages and its data, and ends by Ctrl+C with a plain file', async () => {
  const desk = await conference();
  const { child, exited, printed } = await serving(desk, 'a.lectern');
  expect(shapes.serve?.safeParse(printed).error).toBeUndefined();
  expect(printed.attached).toBe(false);
  await desk.json('place', 'a.lectern', '1', '--room', 'Aula');
  child.kill('SIGINT');
  expect(await exited).toBe(0);
  expect(filesIn(desk.folder)).toEqual(['a.lectern']);
  const [last] = (await desk.json('history', 'a.lectern', '--limit', '1')) as { label: string }[];
  expect(last?.label).toBe('Move “Tracing 101” to Aula');
});

it('a second serve works through the first, and ends when the first is gone', async () => {
  const desk = await conference();
  const first = await serving(desk, 'a.lectern');
  const second = await serving(desk, 'a.lectern');
  expect([first.printed.attached, second.printed.attached]).toEqual([false, true]);
  first.child.kill('SIGTERM');
  expect([await first.exited, await second.exited]).toEqual([0, 1]);
});

it('reading through nobody leaves no trace, even where the word beside the file is a lie', async () => {
  const desk = await conference();
  writeFileSync(desk.path('.a.lectern.open'), 'somebody else, surely');
  const before = hashOf(desk.path('a.lectern'));
  expect((await desk.lectern('list', 'a.lectern', 'people')).code).toBe(0);
  expect([hashOf(desk.path('a.lectern')), filesIn(desk.folder)]).toEqual([before, ['.a.lectern.open', 'a.lectern']]);
});

interface Serving {
  readonly child: ChildProcess;
  readonly exited: Promise<number | null>;
  readonly printed: { readonly url: string; readonly port: number; readonly attached: boolean };
}

/** Runs `lectern serve` until the test ends, and waits for what it prints. */
async function serving(desk: Desk, file: string): Promise<Serving> {
  const child = spawn(process.execPath, [entry, 'serve', file, '--json'], { cwd: desk.folder, env: desk.env });
  onTestFinished(() => void child.kill('SIGKILL'));
  const exited = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));
  let out = '';
  let err = '';
  child.stderr.on('data', (part: Buffer) => {
    err += part;
  });
  const printed = await new Promise<Serving['printed']>((resolve, reject) => {
    child.stdout.on('data', (part: Buffer) => {
      out += part;
      if (out.trimEnd().endsWith('}')) resolve(JSON.parse(out));
    });
    exited.then((code) => reject(new Error(`serve ended with ${code}: ${err}`)));
  });
  return { child, exited, printed };
}
