import type { OptionSpec, Verb } from './verb.ts';

const FILE = 'FILE';
const json: OptionSpec = { type: 'boolean', help: 'Print the result as JSON.' };

/** All verbs, in the order of the help. Each loads its code when it is called. */
export const verbs: readonly Verb[] = [
  {
    name: 'new',
    summary: 'Make a new program file.',
    positionals: [FILE],
    options: {
      title: { type: 'string', value: 'TEXT', help: 'Title of the program (else: the name of the file).' },
      timezone: {
        type: 'string',
        value: 'ZONE',
        help: 'IANA time zone of the venue (else: the zone of this machine).',
      },
      json,
    },
    details: ['A file that is already there is never overwritten.'],
    load: () => import('./new.ts'),
  },
  {
    name: 'import',
    summary: 'Import talks from files: schedule.xml or .json, CSV, XLSX, ODS, osconfeed.json and more.',
    positionals: [FILE, 'SOURCE', '[SOURCE...]'],
    options: {
      'dry-run': { type: 'boolean', help: 'Only tell what would happen; nothing is written.' },
      decisions: {
        type: 'string',
        value: 'PATH',
        help: 'Decide as a review did: its saved decisions, or the output of --dry-run --json, edited.',
      },
      strict: { type: 'boolean', help: 'Write nothing, and exit with 1, where a question would be left open.' },
      accept: {
        type: 'string',
        value: 'CODE',
        multiple: true,
        help: 'Accept suggestions: of a code (speaker.suggested), or "all" likely ones. May be repeated.',
      },
      format: { type: 'string', value: 'ID', help: 'The format of the source (else: found out from the file).' },
      option: {
        type: 'string',
        value: 'NAME=VALUE',
        multiple: true,
        help: 'Tell the reader something, such as encoding=windows-1252. May be repeated.',
      },
      json,
    },
    details: [
      'Certain matches are made, what the committee changed is kept, uncertain people become new ones;',
      'all of that is listed as pending. The whole import is one step of undo.',
      'Several sources (talks, then their authors) are read as one import; the first is the main one.',
    ],
    load: () => import('./import.ts'),
  },
  {
    name: 'list',
    summary: 'List sessions, people, rooms, slots or conflicts.',
    positionals: [FILE, 'sessions|people|rooms|slots|conflicts'],
    options: { json },
    details: ['Times are wall time of the program.'],
    load: () => import('./list.ts'),
  },
  {
    name: 'place',
    summary: 'Give a session its day, time and room.',
    positionals: [FILE, 'SESSION'],
    options: {
      day: { type: 'string', value: 'DAY', help: 'Program day, YYYY-MM-DD.' },
      start: { type: 'string', value: 'TIME', help: 'Wall time: 2017-10-02T09:00, or 09:00 together with --day.' },
      room: { type: 'string', value: 'ROOM', help: 'Room, by id or name.' },
      fold: { type: 'string', value: '0|1', help: 'Where the clock shows the hour twice: 0 the first, 1 the second.' },
      json,
    },
    details: [
      'SESSION is an id, a number or the exact title; where several fit, it is refused and lists their ids.',
      'What is not given is left open: the session is then half placed. A time after midnight belongs to the',
      'day before where that day is still open; --day says otherwise. Conflicts are told, not refused, unless',
      'the rule is set to block.',
    ],
    load: () => import('./place.ts'),
  },
  {
    name: 'unplace',
    summary: 'Take a session off the schedule.',
    positionals: [FILE, 'SESSION'],
    options: { json },
    details: ['SESSION is an id, a number or the exact title.'],
    load: () => import('./unplace.ts'),
  },
  {
    name: 'check',
    summary: 'Find the conflicts of the current plan.',
    positionals: [FILE],
    options: {
      rule: { type: 'string', value: 'RULE', multiple: true, help: 'Only this rule. May be repeated.' },
      level: {
        type: 'string',
        value: 'LEVEL',
        help: 'Only conflicts of this level or above: note, warning, error, block.',
      },
      ready: { type: 'boolean', help: 'Tell instead whether the program can be printed, and what is missing.' },
      json,
    },
    details: [
      'Exit code 1 if there is a conflict of level error or block (with --level: of that level or above)',
      'that was not accepted; with --ready, if a release has to wait.',
    ],
    load: () => import('./check.ts'),
  },
  {
    name: 'fix',
    summary: 'Repair conflicts: move, swap and shorten sessions where that makes nothing worse.',
    positionals: [FILE],
    options: {
      rule: { type: 'string', value: 'ID', multiple: true, help: 'Only conflicts of this rule. May be repeated.' },
      level: {
        type: 'string',
        value: 'LEVEL',
        help: 'Only conflicts of this level and graver: note, warning (the default), error or block.',
      },
      'dry-run': { type: 'boolean', help: 'Only tell what would be done; nothing is written.' },
      json,
    },
    details: [
      'The gravest conflict comes first, each is repaired in the program that the repairs before leave, and no',
      'repair makes a conflict of a higher level than the one it is for. Nobody leaves a pin. Accepted conflicts',
      'stay. All repairs together are one step of undo.',
    ],
    load: () => import('./fix.ts'),
  },
  {
    name: 'export',
    summary: 'Make a product: agenda-pdf, agenda-html, ical, csv, json.',
    positionals: [FILE, 'PRODUCT'],
    options: {
      output: { type: 'string', short: 'o', value: 'OUT', help: 'Where to write it; "-" is standard output.' },
      release: {
        type: 'string',
        value: 'NAME',
        help: 'Of this release (else, or with draft: of the program as it is).',
      },
      day: {
        type: 'string',
        value: 'DAY',
        multiple: true,
        help: 'Only this program day, YYYY-MM-DD. May be repeated.',
      },
      option: {
        type: 'string',
        value: 'NAME=VALUE',
        multiple: true,
        help: 'An option of the product; the value is JSON or text. May be repeated.',
      },
      json,
    },
    details: ['The file is written whole or not at all; one that is there is replaced at the end.'],
    load: () => import('./export.ts'),
  },
  {
    name: 'publish',
    summary: 'Keep the program as it is under a name: a release, which is never changed.',
    positionals: [FILE],
    options: {
      name: { type: 'string', value: 'NAME', help: 'What the release is called, such as v1.' },
      notes: { type: 'string', value: 'TEXT', help: 'What to know of it.' },
      json,
    },
    details: [
      'How ready the program is goes to standard error. Exit code 1 only where a conflict of a rule that is set',
      'to block is open. Undo steps over a release.',
    ],
    load: () => import('./publish.ts'),
  },
  {
    name: 'diff',
    summary: 'Tell what is different between two releases, or between one and the draft.',
    positionals: [FILE, 'A', 'B'],
    options: { json },
    details: ['A and B are names of releases, or draft: the program as it is now.'],
    load: () => import('./diff.ts'),
  },
  {
    name: 'undo',
    summary: 'Take back your last change.',
    positionals: [FILE],
    options: {
      to: { type: 'string', value: 'REVISION', help: 'Take back all your changes after this revision.' },
      json,
    },
    details: [],
    load: () => import('./undo.ts'),
  },
  {
    name: 'redo',
    summary: 'Make again what you took back last.',
    positionals: [FILE],
    options: { json },
    details: [],
    load: () => import('./redo.ts'),
  },
  {
    name: 'history',
    summary: 'Show what was changed, newest first.',
    positionals: [FILE],
    options: {
      limit: { type: 'string', value: 'N', help: 'Only the last N changes.' },
      report: { type: 'string', value: 'REVISION', help: 'What the import of this revision did, as a page to keep.' },
      json,
    },
    details: [],
    load: () => import('./history.ts'),
  },
  {
    name: 'serve',
    summary: 'Open a program in a browser of this machine.',
    positionals: [FILE],
    options: {
      open: { type: 'boolean', help: 'Open the browser right away.' },
      port: { type: 'string', value: 'N', help: 'Port to listen on (else: the system chooses).' },
      json,
    },
    details: ['Listens on this machine only. The address holds a code that works once. Ends with Ctrl+C.'],
    load: () => import('./serve.ts'),
  },
  {
    name: 'verify',
    summary: 'Check a program file: integrity, the chain of its history, its state hash, its counts.',
    positionals: [FILE],
    options: { json },
    details: ['Exit code 1 if something is wrong.'],
    load: () => import('./verify.ts'),
  },
  {
    name: 'start',
    summary: 'Open a program in the window, or in the browser where there is no window.',
    positionals: ['[FILE]'],
    options: { sample: { type: 'boolean', help: 'Make a new copy of the sample program and open it.' } },
    details: ['Without FILE: the last program, else a copy of the sample in your documents.'],
    load: () => import('./start.ts'),
  },
];
