import { useRef } from 'react';
import { Button } from '../ui/button.tsx';
import styles from './studio.module.css';

/** Goes through the pages by keys: the next page, or the one before, to the top of the frame they scroll in. */
export function PageButtons({ pages }: { readonly pages: number }) {
  const ref = useRef<HTMLDivElement>(null);
  const turn = (by: 1 | -1) => {
    const frame = ref.current?.closest('section');
    if (!frame) return;
    const top = frame.getBoundingClientRect().top + (ref.current?.offsetHeight ?? 0);
    const figures = [...frame.querySelectorAll('figure')];
    // The page that is read now is the first that still reaches well into the frame.
    const now = figures.findIndex((figure) => figure.getBoundingClientRect().bottom > top + HALF_SHOWN);
    figures[Math.max(0, Math.min(figures.length - 1, now + by))]?.scrollIntoView({ block: 'start' });
  };
  return (
    <div ref={ref} className={styles.turn}>
      <span>{pages === 1 ? 'One page' : `${pages} pages`}</span>
      <Button look="quiet" aria-label="Previous page" onPress={() => turn(-1)}>
        <span aria-hidden="true">↑</span>
      </Button>
      <Button look="quiet" aria-label="Next page" onPress={() => turn(1)}>
        <span aria-hidden="true">↓</span>
      </Button>
    </div>
  );
}

/** Pixels of a page that count as being read. */
const HALF_SHOWN = 120;
