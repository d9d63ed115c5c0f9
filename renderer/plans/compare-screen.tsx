import { useState } from 'react';
import type { Plan } from '../../shared/model/tables.ts';
import { goTo, useRoute } from '../app/route.ts';
import { Screen } from '../screen/screen.tsx';
import { useStore, useTables } from '../state/use-program.ts';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/field.tsx';
import { Comparison } from './comparison.tsx';
import { StartVariant, useCurrentPlan } from './plan-dialogs.tsx';

/** A variant beside the current plan: the one of the address, else the one that is shown, else the first. */
export default function CompareScreen() {
  const store = useStore();
  const { parameter } = useRoute();
  const current = useCurrentPlan();
  const variants = useTables(['plan', 'program'], ({ state, program }) =>
    [...state.plan.values()].filter(({ id }) => id !== program.currentPlanId).sort((a, b) => a.position - b.position),
  );
  const variant =
    variants.find(({ id }) => id === parameter) ?? variants.find(({ id }) => id === store.planId) ?? variants[0];
  if (!current) return null;
  if (!variant) return <NoVariant current={current} />;
  return (
    <Screen
      fills
      title="Compare plans"
      note={`“${current.name}”, the current plan, and “${variant.name}”`}
      actions={
        variants.length > 1 ? (
          <Select
            label="Variant"
            hideLabel
            value={variant.id}
            choices={variants.map(({ id, name }) => ({ id, label: name }))}
            onChange={(id) => goTo('compare', id)}
          />
        ) : null
      }
    >
      <Comparison key={`${current.id} ${variant.id}`} current={current} variant={variant} />
    </Screen>
  );
}

function NoVariant({ current }: { readonly current: Plan }) {
  const [starts, setStarts] = useState(false);
  return (
    <Screen
      title="Compare plans"
      actions={
        <Button look="primary" onPress={() => setStarts(true)}>
          Start a variant…
        </Button>
      }
    >
      <p>
        There is no variant to compare with “{current.name}”. A variant is a copy of the plan in which you may move
        things freely: what you like of it you take over, the rest you drop.
      </p>
      {starts ? <StartVariant plan={current} onClose={() => setStarts(false)} /> : null}
    </Screen>
  );
}
