import type { UndoState } from '../../shared/contract/api.ts';
import { type CommandName, commands, isCommandName } from '../../shared/contract/commands.ts';

/** What the stacks need of a journal row. `targets` are the revisions that an undo or redo concerns. */
export interface HistoryStep {
  readonly revision: number;
  readonly command: string;
  readonly actor: string;
  readonly label: string;
  readonly targets: readonly number[] | null;
}

interface Stacks {
  readonly undo: number[];
  readonly redo: number[];
}

/** What each actor can undo and redo, worked out from the journal alone, so that it survives a restart (decision 10). */
export class UndoStacks {
  readonly #byActor = new Map<string, Stacks>();
  readonly #labels = new Map<number, string>();
  readonly #undone = new Set<number>();

  /** Takes a journal row in, in the journal's order. */
  add(step: HistoryStep): void {
    const stacks = this.#of(step.actor);
    if (step.command === 'history.undo') {
      for (const target of step.targets ?? []) {
        this.#undone.add(target);
        remove(stacks.undo, target);
        stacks.redo.push(target);
      }
    } else if (step.command === 'history.redo') {
      for (const target of step.targets ?? []) {
        this.#undone.delete(target);
        remove(stacks.redo, target);
        stacks.undo.push(target);
      }
    } else if (isUndoable(step.command)) {
      this.#labels.set(step.revision, step.label);
      stacks.undo.push(step.revision);
      stacks.redo.length = 0;
    }
  }

  /** The revisions to undo, newest first: the last one, or all after `to`. */
  toUndo(actor: string, to: number | undefined): number[] {
    const { undo } = this.#of(actor);
    if (to === undefined) return undo.slice(-1);
    return undo.filter((revision) => revision > to).sort((a, b) => b - a);
  }

  toRedo(actor: string): number[] {
    return this.#of(actor).redo.slice(-1);
  }

  isUndone(revision: number): boolean {
    return this.#undone.has(revision);
  }

  labelOf(revision: number): string {
    return this.#labels.get(revision) ?? '';
  }

  state(actor: string): UndoState {
    const { undo, redo } = this.#of(actor);
    const label = (revision: number | undefined) => (revision === undefined ? null : this.labelOf(revision));
    return { undo: label(undo.at(-1)), redo: label(redo.at(-1)) };
  }

  #of(actor: string): Stacks {
    const stacks = this.#byActor.get(actor) ?? { undo: [], redo: [] };
    this.#byActor.set(actor, stacks);
    return stacks;
  }
}

const isUndoable = (command: string): boolean => isCommandName(command) && commands[command as CommandName].undoable;

function remove(list: number[], value: number): void {
  const at = list.lastIndexOf(value);
  if (at >= 0) list.splice(at, 1);
}
