import { useState } from 'react';
import type { Plan } from '../../shared/model/tables.ts';
import { goTo, parseRoute } from '../app/route.ts';
import { useExecute } from '../state/execute.ts';
import { useRow, useStore, useTables } from '../state/use-program.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/field.tsx';

interface PlanDialogProps {
  readonly plan: Plan;
  readonly onClose: () => void;
}

/** Starts a variant as a copy of `plan`, and shows it. */
export function StartVariant({ plan, onClose }: PlanDialogProps) {
  const store = useStore();
  const execute = useExecute();
  const start = async (name: string) => {
    const made = await execute('plan.add', { name, copyOf: plan.id });
    if (!made.ok) return;
    store.showPlan(made.value.value.id);
    onClose();
  };
  return (
    <NameDialog
      title="Start a variant"
      verb="Start"
      explanation={`It begins as a copy of “${plan.name}”, places and pins alike. What you move in it leaves “${plan.name}” as it is. Sessions, people, rooms and slots are the same in all plans.`}
      onName={(name) => void start(name)}
      onClose={onClose}
    />
  );
}

/** Gives a plan another name. */
export function RenamePlan({ plan, onClose }: PlanDialogProps) {
  const execute = useExecute();
  const rename = async (name: string) => {
    const done = name === plan.name || (await execute('plan.rename', { id: plan.id, name })).ok;
    if (done) onClose();
  };
  return (
    <NameDialog
      title="Rename the plan"
      verb="Rename"
      plan={plan}
      onName={(name) => void rename(name)}
      onClose={onClose}
    />
  );
}

/** Asks before a variant goes with all its places. Where it is compared, the board is shown then. */
export function DropVariant({ plan, onClose }: PlanDialogProps) {
  const execute = useExecute();
  const drop = async () => {
    const done = await execute('plan.remove', { id: plan.id });
    if (!done.ok) return;
    onClose();
    if (parseRoute(location.hash).screen === 'compare') goTo('board');
  };
  return (
    <Dialog
      title="Drop this variant?"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Keep it</Button>
          <Button look="danger" onPress={() => void drop()}>
            Drop the variant
          </Button>
        </>
      }
    >
      <p>
        “{plan.name}” goes with all its places and pins. The current plan stays as it is, and so do sessions, people and
        rooms. Undo brings the variant back.
      </p>
    </Dialog>
  );
}

interface NameDialogProps {
  readonly title: string;
  readonly verb: string;
  readonly explanation?: string;
  /** The plan that is named anew. */
  readonly plan?: Plan;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

function NameDialog({ title, verb, explanation, plan, onName, onClose }: NameDialogProps) {
  const [name, setName] = useState(plan?.name ?? '');
  const others = useTables(['plan'], ({ state }) => [...state.plan.values()]).filter(({ id }) => id !== plan?.id);
  const wanted = name.trim();
  const isTaken = others.some((other) => other.name.toLocaleLowerCase('en') === wanted.toLocaleLowerCase('en'));
  const isReady = wanted !== '' && !isTaken;
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isDisabled={!isReady} onPress={() => onName(wanted)}>
            {verb}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) onName(wanted);
        }}
      >
        <TextField
          label="Name"
          value={name}
          onChange={setName}
          placeholder="Shorter Tuesday"
          autoFocus
          error={isTaken ? 'There is a plan of that name already.' : null}
        />
      </form>
      {explanation ? <p>{explanation}</p> : null}
    </Dialog>
  );
}

/** The current plan of the program. */
export function useCurrentPlan(): Plan | undefined {
  return useRow('plan', useRow('program', 'program')?.currentPlanId);
}
