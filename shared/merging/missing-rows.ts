import { WHOLE_ROW } from '../model/import-tables.ts';
import { firstWords, sessionName } from '../model/names.ts';
import { type Decisions, decisionId, EVERY, type ImportedKind, MISSING } from './decisions.ts';
import type { PlannedRow } from './import-preview.ts';
import type { KeptDecision } from './plan.ts';
import { locksByRow, type PlanContext } from './plan-context.ts';

/** What is done about rows that the source gave before and that its new state lacks. None is ever removed. */
export interface MissingRows {
  readonly rows: readonly PlannedRow[];
  /** Sessions to withdraw. */
  readonly withdrawn: readonly string[];
  readonly decided: readonly KeptDecision[];
}

const WITHDRAWN = 'withdrawn';

export function missingRows(context: PlanContext): MissingRows {
  const { state, imported, memory, targets, decisions } = context;
  const locks = locksByRow(state);
  const rows: PlannedRow[] = [];
  const withdrawn: string[] = [];
  const decided: KeptDecision[] = [];
  const add = (kind: 'session' | 'person' | 'room', records: readonly Keyed[], label: (id: string) => string) => {
    // A file that holds no record of a kind makes no statement about it.
    if (records.length === 0) return;
    const here = new Set(records.map(({ key }) => key));
    const met = new Set([...targets[kind].values()].map(({ id }) => id));
    for (const key of memory.keysOf(kind)) {
      const id = memory.ownerOf(kind, key);
      if (id === undefined || here.has(key) || met.has(id)) continue;
      const before = memory.decisions[decisionId(kind, MISSING, key)] ?? null;
      const choice = missingChoice(decisions, kind, key);
      const locked = locks.get(`${kind} ${id}`);
      if (choice !== null && choice !== before) {
        const status = kind === 'session' ? (state.session.get(id)?.status ?? null) : null;
        const mayWithdraw = locked?.has(WHOLE_ROW) !== true && locked?.has('status') !== true && status !== WITHDRAWN;
        if (choice === 'withdraw' && mayWithdraw) withdrawn.push(id);
        // What it was is noted, for the day when the file has it again.
        const note = choice === 'withdraw' && mayWithdraw ? status : null;
        decided.push({ kind, field: MISSING, key, decision: choice, note });
      }
      rows.push({
        kind,
        key,
        id,
        label: label(id),
        action: 'missing',
        fields: [],
        unchanged: 0,
        lines: null,
        locked: locked?.has(WHOLE_ROW) ?? false,
        decision: decisionId(kind, MISSING, key),
        missing: choice,
      });
    }
  };
  add('room', imported.rooms, (id) => state.room.get(id)?.name ?? id);
  add('person', imported.people, (id) => state.person.get(id)?.name ?? id);
  add('session', imported.sessions, (id) => {
    const row = state.session.get(id);
    return row ? firstWords(sessionName(row).text) : id;
  });
  return { rows, withdrawn, decided };
}

interface Keyed {
  readonly key: string;
}

function missingChoice(decisions: Decisions, kind: ImportedKind, key: string): 'keep' | 'withdraw' | null {
  const choice = decisions[decisionId(kind, MISSING, key)] ?? decisions[decisionId(kind, MISSING, EVERY)];
  if (choice === 'withdraw' && kind === 'session') return choice;
  return choice === 'keep' || choice === 'withdraw' ? 'keep' : null;
}
