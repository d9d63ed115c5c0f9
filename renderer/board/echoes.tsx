import { sessionName } from '../../shared/model/names.ts';
import type { SessionId } from '../../shared/model/tables.ts';
import { useRow } from '../state/use-program.ts';
import { type Area, alongOf, type Geometry, rect } from './geometry.ts';
import styles from './surface.module.css';

interface EchoesProps {
  readonly geometry: Geometry;
  /** The rooms that stay in view; a plenary's card stands over the others. */
  readonly area: Area;
}

/** A plenary spans all rooms: where its card is not, its time is told with its title. */
export function Echoes({ geometry, area }: EchoesProps) {
  if (geometry.free.lanes.length === 0) return null;
  return geometry.bands.flatMap((band) =>
    band.layout.cards
      .filter(({ span }) => span > 1)
      .map(({ sessionId, start, end }) => {
        const from = alongOf(geometry, band, start);
        const box = rect(geometry, 0, area.size, from, (end - start) * geometry.perMinute - 3);
        return <Echo key={sessionId} sessionId={sessionId} box={box} />;
      }),
  );
}

function Echo({ sessionId, box }: { readonly sessionId: SessionId; readonly box: ReturnType<typeof rect> }) {
  const session = useRow('session', sessionId);
  return (
    <div aria-hidden="true" data-session={sessionId} className={styles.echo} style={box}>
      {session ? sessionName(session).text : ''}
    </div>
  );
}
