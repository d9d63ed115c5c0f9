import { join } from 'node:path';
import { app } from 'electron';
import { firstProgram } from '../first-program.ts';
import { profileFolder } from '../profile.ts';
import { programOfArguments } from './arguments.ts';
import { type Desk, makeDesk } from './desk.ts';
import { tellProblem } from './dialogs.ts';
import { guardContents, guardSession } from './guards.ts';
import { answerPages } from './ipc.ts';
import { utilityJobs } from './job-host.ts';
import { setMenu } from './menu.ts';
import { declareScheme, servePages } from './protocol.ts';

/** Runs the window shell; `home` is the folder of the built programs and pages. */
export async function runDesktop(home: string): Promise<void> {
  app.setName('Lectern');
  app.enableSandbox();
  declareScheme();
  if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', join(profileFolder(), 'window'));
  const asked: string[] = [];
  const desk = makeDesk(home, utilityJobs(join(home, 'job.mjs')));
  let ready = false;
  const openAsked = (path: string | null): void => {
    if (path === null) return;
    if (ready) void openOrTell(desk, path);
    else asked.push(path);
  };
  if (!app.requestSingleInstanceLock()) return app.exit(0);
  app.on('second-instance', (_, argv, folder) =>
    openAsked(programOfArguments(argv.slice(1), folder) ?? lastOpen(desk)),
  );
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openAsked(programOfArguments([path], '/'));
  });
  app.on('window-all-closed', () => app.quit());
  guardContents();

  await app.whenReady();
  guardSession();
  servePages(join(home, 'renderer'));
  answerPages(desk);
  setMenu(desk);
  openAsked(programOfArguments(process.argv.slice(1), process.cwd()));
  ready = true;
  const started = asked.length > 0 ? asked : [await defaultProgram()];
  for (const path of started) if (path !== null) await openOrTell(desk, path);
  if (desk.all().length === 0) app.quit();
}

const lastOpen = (desk: Desk): string | null => desk.all().at(-1)?.program.path ?? null;

async function openOrTell(desk: Desk, path: string): Promise<void> {
  const opened = await desk.open(path);
  if (!opened.ok) await tellProblem(desk.all().at(-1)?.window ?? null, `${path} cannot be opened.`, opened.problem);
}

/** What a start without a file opens: the last program, else the sample; null (and told) where neither can be had. */
async function defaultProgram(): Promise<string | null> {
  const first = await firstProgram({ file: null, sample: false });
  if (first.ok) return first.value;
  await tellProblem(null, 'No program can be opened.', first.problem);
  return null;
}
