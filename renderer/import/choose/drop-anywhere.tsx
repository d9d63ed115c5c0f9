import { useEffect, useState } from 'react';
import { goTo } from '../../app/route.ts';
import { useConnection } from '../../state/use-program.ts';
import { importFlow } from '../use-flow.ts';
import { useHeldClose } from '../use-held-close.ts';
import styles from './drop-anywhere.module.css';
import { incomingFile } from './incoming.ts';

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** Takes files that are dropped on any screen, and brings the import screen; what is over the window is said in words. */
export function DropAnywhere() {
  const { api } = useConnection();
  useHeldClose();
  const [count, setCount] = useState<number | null>(null);
  useEffect(() => {
    // Each element that the pointer enters and leaves tells of it: the window is left when all of them are.
    let depth = 0;
    const enter = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      depth += 1;
      setCount(event.dataTransfer?.items.length ?? 0);
    };
    const over = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      // Or the browser would open the file in place of the program.
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    };
    const leave = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      depth -= 1;
      if (depth <= 0) end();
    };
    const end = () => {
      depth = 0;
      setCount(null);
    };
    const drop = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      end();
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      goTo('import');
      importFlow(api).offer(files.map(incomingFile));
    };
    const listeners = { dragenter: enter, dragover: over, dragleave: leave, drop } as const;
    for (const [name, listener] of Object.entries(listeners)) addEventListener(name, listener as EventListener);
    return () => {
      for (const [name, listener] of Object.entries(listeners)) removeEventListener(name, listener as EventListener);
    };
  }, [api]);
  if (count === null) return null;
  return (
    <section aria-label="Files over the window" className={styles.over}>
      <div className={styles.target}>
        <p className={styles.what}>{count > 1 ? `Drop these ${count} files to import them` : 'Drop to import'}</p>
        <p>You see what would change before anything is written.</p>
      </div>
    </section>
  );
}
