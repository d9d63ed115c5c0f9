import { memo, useMemo } from 'react';
import { chartPaths } from './chart-paths.ts';
import styles from './overview.module.css';
import { HEIGHT, type Scale } from './scale.ts';

/** The strip's picture: six paths, whatever the size of the program. */
export const OverviewChart = memo(function OverviewChart({ scale }: { readonly scale: Scale }) {
  const paths = useMemo(() => chartPaths(scale), [scale]);
  return (
    <svg aria-hidden="true" className={styles.chart} width="100%" height={HEIGHT}>
      <path className={styles.ground} d={paths.ground} />
      <path className={styles.breaks} d={paths.breaks} />
      <path className={styles.used} d={paths.used} />
      <path className={styles.free} d={paths.free} />
      <path className={styles.warned} d={paths.warned} />
      <path className={styles.grave} d={paths.grave} />
    </svg>
  );
});
