import { useCurrentPlan } from '../plans/plan-dialogs.tsx';
import { useProgram, useRow, useStore } from '../state/use-program.ts';
import { Button } from '../ui/button.tsx';
import { goTo, useRoute } from './route.ts';
import styles from './variant-banner.module.css';

/** Says on every screen that a variant is shown, with the way back: what goes out of the house is the current plan's. */
export function VariantBanner() {
  const store = useStore();
  const shown = useRow(
    'plan',
    useProgram(({ planId }) => planId),
  );
  const current = useCurrentPlan();
  const { screen } = useRoute();
  if (!shown || !current || shown.id === current.id) return null;
  return (
    <section className={styles.banner} aria-label="Shown variant">
      <p>
        Variant <b>“{shown.name}”</b> is shown; exports and releases use “{current.name}”.
      </p>
      {screen === 'compare' ? null : <Button onPress={() => goTo('compare', shown.id)}>Compare</Button>}
      <Button onPress={() => store.showPlan(null)}>Back to “{current.name}”</Button>
    </section>
  );
}
