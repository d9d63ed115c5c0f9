import type { Person, PersonId } from '../../../shared/model/tables.ts';
import { hrefOf } from '../../app/route.ts';
import panel from '../../panel/session-panel.module.css';
import { useExecute } from '../../state/execute.ts';
import { useTables } from '../../state/use-program.ts';
import { Button } from '../../ui/button.tsx';
import away from '../away.module.css';

/** Whom a person was said not to be; it can be taken back. Nothing where nobody said so. */
export function NotSame({ personId }: { readonly personId: PersonId }) {
  const execute = useExecute();
  const others = useTables(['notSame', 'person'], ({ state }) =>
    [...state.notSame.values()].flatMap(({ firstId, secondId }): readonly Person[] => {
      const other = firstId === personId ? secondId : secondId === personId ? firstId : null;
      const person = other === null ? undefined : state.person.get(other);
      return person ? [person] : [];
    }),
  );
  if (others.length === 0) return null;
  return (
    <section aria-label="Not the same as" className={away.away}>
      <h3>Not the same as</h3>
      <ul className={away.list}>
        {others.map(({ id, name, number }) => (
          <li key={id}>
            <span>
              <a href={hrefOf('people', id)}>{name}</a> <span className={panel.dim}>(person {number})</span>
            </span>
            <Button
              look="quiet"
              aria-label={`Take back: not the same as ${name}`}
              onPress={() => void execute('person.maybeSame', { pairs: [[personId, id]] })}
            >
              <span aria-hidden="true">✕</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
