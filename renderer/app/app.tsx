import { Suspense, useCallback, useState } from 'react';
import { DropAnywhere } from '../import/choose/drop-anywhere.tsx';
import styles from './app.module.css';
import { KeysDialog } from './keys-dialog.tsx';
import { Notices } from './notices.tsx';
import { Rail } from './rail.tsx';
import { useRoute } from './route.ts';
import { compareScreen, screens } from './screens.ts';
import { useShortcuts } from './shortcuts.ts';
import { StatusBar } from './status-bar.tsx';
import { TopBar } from './top-bar.tsx';
import { useWarnings } from './use-warnings.ts';
import { VariantBanner } from './variant-banner.tsx';

/** The frame: top bar, rail, the screen of the address, status bar. */
export function App() {
  const [showsKeys, setShowsKeys] = useState(false);
  useShortcuts(useCallback(() => setShowsKeys(true), []));
  useWarnings();
  const { screen } = useRoute();
  const current = [...screens, compareScreen].find(({ id }) => id === screen) ?? screens[0];
  return (
    <div className={styles.frame}>
      <div className={styles.top}>
        <TopBar />
        <VariantBanner />
      </div>
      <Rail />
      <main className={styles.main}>
        <Suspense fallback={<p className={styles.loading}>One moment…</p>}>
          {current ? <current.Component /> : null}
        </Suspense>
      </main>
      <StatusBar />
      <Notices />
      <DropAnywhere />
      {showsKeys ? <KeysDialog onClose={() => setShowsKeys(false)} /> : null}
    </div>
  );
}
