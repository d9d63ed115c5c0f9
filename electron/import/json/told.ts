import type { ImportIssue } from '../../../shared/contract/import.ts';
import { issue } from '../issue.ts';
import type { Place } from './place.ts';

interface Group {
  readonly at: Place;
  readonly raw: string;
  times: number;
}

/** Collects what should be known of JSON files; what many records share is told once, with its count. */
export class Told {
  readonly issues: ImportIssue[] = [];
  readonly #grouped = new Map<string, Group>();

  say(code: string, severity: ImportIssue['severity'], at: Place, message: string, raw?: string): void {
    const place = at.file === undefined ? {} : { place: { file: at.file } };
    this.issues.push(issue(code, severity, at.lines, message, { ...place, ...(raw === undefined ? {} : { raw }) }));
  }

  /** Counts one more record that holds something of this name, for which a program has no place. */
  count(name: string, at: Place, raw: string): void {
    const known = this.#grouped.get(name);
    if (known) known.times++;
    else this.#grouped.set(name, { at, raw, times: 1 });
  }

  /** One issue for each kind of value that was counted. */
  tellCounted(): void {
    for (const [name, { at, raw, times }] of this.#grouped) {
      const often = times === 1 ? 'once' : `${times} times`;
      const message = `“${name}” stands in the file ${often}; it has no place in a program and stays in the file only.`;
      this.say('value.unused', 'info', at, message, raw);
    }
    this.#grouped.clear();
  }
}
