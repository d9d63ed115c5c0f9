import { useState } from 'react';
import { DRAFT, newestFirst } from '../../../shared/agenda/release-names.ts';
import type { ReadyNotice } from '../../../shared/contract/notices.ts';
import { notify } from '../../state/notices.ts';
import { useConnection, useTables } from '../../state/use-program.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';
import { saveBytes } from '../save-bytes.ts';
import { Letter } from './letter.tsx';
import { MarkDialog } from './mark-dialog.tsx';
import styles from './notices.module.css';
import { useNotices } from './use-notices.ts';

/** Whom to write to: what has changed for each since they were last told, with a text that is ready to be sent. */
export function NoticesTab() {
  const { api } = useConnection();
  const releases = useTables(['release'], ({ state }) => newestFirst(state.release.values()));
  const [chosen, setChosen] = useState<string | null>(null);
  const [personId, setPersonId] = useState<string | null>(null);
  const [marking, setMarking] = useState<readonly ReadyNotice[] | null>(null);
  const release = chosen ?? releases[0]?.name ?? DRAFT;
  const { list, problem } = useNotices(release);
  const notices = list?.notices ?? [];
  const shown = notices.find((one) => one.personId === personId) ?? notices[0];
  const choices = [
    ...releases.map(({ name }) => ({ id: name, label: name })),
    { id: DRAFT, label: 'Draft (as it is now)' },
  ];
  const saveTable = async () => {
    const made = await api.query('notices.csv', { release });
    if (!made.ok) return notify('problem', made.problem.message);
    const bytes = await api.download(made.value.id);
    if (!bytes.ok) return notify('problem', bytes.problem.message);
    saveBytes(bytes.value, made.value);
  };
  return (
    <div className={styles.notices}>
      <section className={styles.list} aria-label="People to tell">
        <Select label="They are to know" value={release} choices={choices} onChange={setChosen} />
        <p role="status" className={styles.about}>
          {list ? counted(notices.length) : problem}
        </p>
        {notices.length > 0 ? (
          <>
            <div className={styles.actions}>
              <Button tip="With e-mail addresses: for the committee alone" onPress={() => void saveTable()}>
                Save table for mail merge
              </Button>
              <Button onPress={() => setMarking(notices)}>Mark all as told…</Button>
            </div>
            <ul className={styles.people} aria-label="People to tell">
              {notices.map((notice) => (
                <li key={notice.personId}>
                  <button type="button" aria-current={notice === shown} onClick={() => setPersonId(notice.personId)}>
                    {notice.name} <small>{summary(notice)}</small>
                  </button>
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </section>
      {shown ? (
        <Letter key={shown.personId} notice={shown} release={release} onMark={() => setMarking([shown])} />
      ) : list ? (
        <p className={styles.hint}>
          Everybody knows {list.release ?? 'the draft'} as it is. When something changes for people, they stand here.
        </p>
      ) : null}
      {marking && list ? <MarkDialog people={marking} release={list.release} onClose={() => setMarking(null)} /> : null}
    </div>
  );
}

const counted = (count: number): string =>
  count === 0 ? 'There is nobody to tell.' : count === 1 ? '1 person to tell.' : `${count} people to tell.`;

const KINDS: Readonly<Record<ReadyNotice['items'][number]['kind'], string>> = {
  ...{ cancelled: 'cancelled', left: 'without them', new: 'new', moved: 'moved', retitled: 'new title' },
  ...{ roles: 'other role', others: 'other people', 'room-renamed': 'room renamed' },
};

/** What has changed for a person, in a few words: “2 moved, new title”. */
const summary = ({ items }: ReadyNotice): string =>
  [...Map.groupBy(items, ({ kind }) => kind)]
    .map(([kind, own]) => (own.length === 1 ? KINDS[kind] : `${own.length} ${KINDS[kind]}`))
    .join(', ');
