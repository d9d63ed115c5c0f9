import { useState } from 'react';
import { countedChanges } from '../../../shared/agenda/change-words.ts';
import { DRAFT, newestFirst, type Release } from '../../../shared/agenda/release-names.ts';
import { useTables } from '../../state/use-program.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';
import { ChangeList } from './change-list.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import { publishedAt } from './published-at.ts';
import styles from './releases.module.css';
import { RestoreDialog } from './restore-dialog.tsx';
import { useChanges } from './use-changes.ts';

/** The published versions of the program, and what is different between any two. */
export function ReleasesTab() {
  const releases = useTables(['release'], ({ state }) => newestFirst(state.release.values()));
  const [isPublishing, setPublishing] = useState(false);
  const [restoring, setRestoring] = useState<string | null>(null);
  const [chosen, setChosen] = useState<{ readonly from: string; readonly to: string } | null>(null);
  const [newest] = releases;
  return (
    <div className={styles.releases}>
      <section className={styles.list} aria-label="Releases">
        <Button look="primary" onPress={() => setPublishing(true)}>
          Publish…
        </Button>
        {newest ? (
          <ol className={styles.items} aria-label="Releases, the newest first">
            {releases.map((release, i) => (
              <ReleaseItem
                key={release.id}
                release={release}
                older={releases[i + 1]}
                onCompare={setChosen}
                onRestore={setRestoring}
              />
            ))}
          </ol>
        ) : null}
        <p className={styles.about}>
          A release is a copy of the program that stays as it is. What changes afterwards is told against it.
        </p>
      </section>
      <section className={styles.changes} aria-label="Changes">
        {newest ? (
          <Comparison
            releases={releases}
            from={chosen?.from ?? newest.name}
            to={chosen?.to ?? DRAFT}
            onChoose={(from, to) => setChosen({ from, to })}
          />
        ) : (
          <p className={styles.hint}>
            Nothing is published yet. After the first release you see here what is different since then.
          </p>
        )}
      </section>
      {isPublishing ? <PublishDialog onClose={() => setPublishing(false)} /> : null}
      {restoring === null ? null : <RestoreDialog name={restoring} onClose={() => setRestoring(null)} />}
    </div>
  );
}

interface ReleaseItemProps {
  readonly release: Release;
  /** The one before it. */
  readonly older: Release | undefined;
  readonly onCompare: (chosen: { readonly from: string; readonly to: string }) => void;
  readonly onRestore: (name: string) => void;
}

function ReleaseItem({ release, older, onCompare, onRestore }: ReleaseItemProps) {
  const zone = useTables(['program'], ({ state }) => state.program.get('program')?.timeZone ?? 'UTC');
  return (
    <li>
      <b>{release.name}</b>
      <span className={styles.when}>{publishedAt(release.publishedAt, zone)}</span>
      {release.notes ? <p className={styles.notes}>{release.notes}</p> : null}
      <span className={styles.compare}>
        {older ? (
          <Button
            look="quiet"
            aria-label={`Since ${older.name}: what ${release.name} changed`}
            onPress={() => onCompare({ from: older.name, to: release.name })}
          >
            Since {older.name}
          </Button>
        ) : null}
        <Button
          look="quiet"
          aria-label={`Until now: what changed since ${release.name}`}
          onPress={() => onCompare({ from: release.name, to: DRAFT })}
        >
          Until now
        </Button>
        <Button
          look="quiet"
          aria-label={`Go back… to ${release.name}, as a new draft`}
          onPress={() => onRestore(release.name)}
        >
          Go back…
        </Button>
      </span>
    </li>
  );
}

interface ComparisonProps {
  readonly releases: readonly Release[];
  readonly from: string;
  readonly to: string;
  readonly onChoose: (from: string, to: string) => void;
}

function Comparison({ releases, from, to, onChoose }: ComparisonProps) {
  const { compared, problem } = useChanges(from, to);
  const names = [
    { id: DRAFT, label: 'Draft (as it is now)' },
    ...releases.map(({ name }) => ({ id: name, label: name })),
  ];
  const count = compared?.changes.length ?? 0;
  return (
    <>
      <div className={styles.pair}>
        <Select label="From" value={from} choices={names} onChange={(name) => onChoose(name, to)} />
        <Select label="To" value={to} choices={names} onChange={(name) => onChoose(from, name)} />
        <p role="status" className={styles.count}>
          {compared === null ? problem : count === 0 ? 'There is no difference.' : `${countedChanges(count)}.`}
        </p>
      </div>
      <div className={styles.scroll}>{compared ? <ChangeList changes={compared.changes} /> : null}</div>
    </>
  );
}
