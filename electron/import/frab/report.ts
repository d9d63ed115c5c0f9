import type { ImportIssue } from '../../../shared/contract/import.ts';
import { issue, type Lines } from '../issue.ts';

/** Collects what a reader should know; things that many records share are told once, with their count. */
export class Report {
  readonly issues: ImportIssue[] = [];
  readonly #told = new Set<string>();
  readonly #grouped = new Map<string, { readonly lines: Lines; readonly raw: string; times: number }>();

  say(code: string, severity: ImportIssue['severity'], lines: Lines, message: string, raw?: string): void {
    this.issues.push(issue(code, severity, lines, message, raw === undefined ? {} : { raw }));
  }

  /** Tells of the first place where this code is met, not of every one like it. */
  sayOnce(code: string, lines: Lines, message: string, raw: string): void {
    if (this.#told.has(code)) return;
    this.#told.add(code);
    this.say(code, 'info', lines, message, raw);
  }

  /** Counts one more record that holds something of this name. */
  count(name: string, lines: Lines, raw: string): void {
    const known = this.#grouped.get(name);
    if (known) known.times++;
    else this.#grouped.set(name, { lines, raw, times: 1 });
  }

  /** One issue for each kind of value that was counted. */
  tellCounted(): void {
    for (const [name, { lines, raw, times }] of this.#grouped) {
      const often = times === 1 ? 'once' : `${times} times`;
      const message = `“${name}” stands in the file ${often}; it has no place in a program and stays in the file only.`;
      this.say('value.unused', 'info', lines, message, raw);
    }
    this.#grouped.clear();
  }
}
