import { memo, useId, useMemo } from 'react';
import type { Held } from '../state/held.ts';
import { useHeld } from '../state/held.ts';
import { type Area, cellRect, type Geometry } from './geometry.ts';
import styles from './tint.module.css';
import { tintBoxes } from './tint-boxes.ts';

interface TintProps {
  readonly geometry: Geometry;
  readonly area: Area;
}

/**
 * The rating of the shown days while something is held: free (full line), costs (dashed), breaks (crossed out), and
 * hatched where somebody is away. One picture of a few paths, however many cells there are. It is always there, in a
 * layer of its own: taking up and dropping then paint no card anew.
 */
export const Tint = memo(function Tint({ geometry, area }: TintProps) {
  const rating = useHeld((held) => held?.rating ?? null);
  const group = useHeld((held) => held?.group ?? null);
  const hatch = useId();
  const paths = useMemo(
    () => (rating && group ? pathsOf(geometry, area, rating, group) : null),
    [geometry, area, rating, group],
  );
  const { turned, along } = geometry;
  return (
    <svg
      aria-hidden="true"
      className={styles.layer}
      width={turned ? along : area.size}
      height={turned ? area.size : along}
    >
      <pattern id={hatch} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line x1="0" y1="0" x2="0" y2="7" className={styles.hatch} />
      </pattern>
      <path d={paths?.free} className={styles.free} />
      <path d={paths?.costs} className={styles.costs} />
      <path d={paths?.breaks} className={styles.breaks} />
      <path d={paths?.crossed} className={styles.crossed} />
      <path d={paths?.away} fill={`url(#${hatch})`} />
    </svg>
  );
});

function pathsOf(geometry: Geometry, area: Area, rating: Held['rating'], group: Held['group']) {
  const paths = { free: '', costs: '', breaks: '', crossed: '', away: '' };
  const held = new Set<string>([group.lead.sessionId, ...group.followers.map(({ sessionId }) => sessionId)]);
  const columns = new Set(area.lanes.map((_, i) => area.first + i));
  for (const band of geometry.bands)
    for (const { column, start, end, tint, away } of tintBoxes(rating, band.layout, group.lead.durationMinutes, held)) {
      const box = columns.has(column) ? cellRect(geometry, band, column, start, end) : null;
      if (!box) continue;
      const [x, y, w, h] = [box.left + 3.5, box.top + 0.5, Math.max(1, box.width - 6), Math.max(1, box.height - 3)];
      const outline = `M${x} ${y}h${w}v${h}h${-w}z`;
      paths[tint] += outline;
      if (tint === 'breaks') paths.crossed += `M${x} ${y + h}L${x + w} ${y}`;
      if (away) paths.away += outline;
    }
  return paths;
}
