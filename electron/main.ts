import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runDesktop } from './desktop/app.ts';

// The built programs and pages lie beside each other in `dist/`. Not awaited here: Electron holds its `ready` back
// until this module has been evaluated.
void runDesktop(dirname(fileURLToPath(import.meta.url)));
