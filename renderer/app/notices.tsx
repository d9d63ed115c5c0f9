import { useEffect, useSyncExternalStore } from 'react';
import { currentNotices, dismiss, type Notice, onNotices } from '../state/notices.ts';
import { Button } from '../ui/button.tsx';
import styles from './notices.module.css';

const NEWS_MILLISECONDS = 6000;

/** Problems and news, above everything else. Problems stay until they are dismissed. */
export function Notices() {
  const notices = useSyncExternalStore(onNotices, currentNotices);
  return (
    <section className={styles.stack} aria-label="Messages">
      {notices.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </section>
  );
}

function NoticeCard({ notice }: { readonly notice: Notice }) {
  const { id, kind, text } = notice;
  useEffect(() => {
    if (kind !== 'news') return;
    const timer = setTimeout(() => dismiss(id), NEWS_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [id, kind]);
  return (
    <div
      className={`${styles.card} ${kind === 'problem' ? styles.problem : ''}`}
      role={kind === 'problem' ? 'alert' : 'status'}
    >
      <span>{text}</span>
      <Button look="quiet" aria-label="Dismiss message" onPress={() => dismiss(id)}>
        <span aria-hidden="true">✕</span>
      </Button>
    </div>
  );
}
