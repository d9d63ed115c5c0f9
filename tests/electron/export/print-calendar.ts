import { made } from './programs.ts';

// Run as a process of its own, so that a test can give it another time zone than its own.
process.stdout.write((await made('ical')).text);
