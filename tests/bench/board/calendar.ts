import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright';
import type { Conference } from './conference.ts';
import { installProbe } from './probe.ts';
import type { Subject } from './subject.ts';

const FIRST = '2027-04-0';
const DIST = join(dirname(createRequire(import.meta.url).resolve('@event-calendar/build/package.json')), 'dist');

interface CalendarEvent {
  readonly id: string;
  readonly title: string;
  readonly start: string;
  readonly end: string;
  readonly resourceId: string;
}

/** What we use of EventCalendar's ready file. */
interface EventCalendar {
  create(
    target: Element,
    options: Readonly<Record<string, unknown>>,
  ): {
    setOption(name: string, value: unknown): void;
  };
}

/**
 * The same conference in EventCalendar (github.com/vkurko/calendar, MIT), a component with a column for each resource
 * and dragging, as its package comes: a day of all rooms, as high and wide a cell as on our board, five-minute steps.
 */
export async function openCalendar(browser: Browser, { placed, dayIds, roomIds }: Conference): Promise<Subject> {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await page.setContent(
    `<!doctype html><title>Calendar</title>
    <style>html, body { height: 100%; margin: 0 } body { display: flex; flex-direction: column } #calendar { flex: 1; min-height: 0 }</style>
    <div role="tablist"></div><div id="calendar"></div>`,
  );
  await page.addStyleTag({ path: join(DIST, 'event-calendar.min.css') });
  await page.addScriptTag({ path: join(DIST, 'event-calendar.min.js') });
  const clock = (minute: number): string =>
    `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00`;
  const events: CalendarEvent[] = placed.map(({ sessionId, title, dayId, roomId, start, length }) => {
    const date = `${FIRST}${dayIds.indexOf(dayId) + 1}`;
    return {
      id: sessionId,
      title,
      start: `${date} ${clock(start)}`,
      end: `${date} ${clock(start + length)}`,
      resourceId: roomId,
    };
  });
  const resources = roomIds.map((id, i) => ({ id, title: `Room ${i + 1}` }));
  const dates = dayIds.map((_, i) => `${FIRST}${i + 1}`);
  await page.evaluate(fill, { events, resources, dates });
  await page.locator('.ec-event').first().waitFor();
  await installProbe(page);
  return {
    page,
    tabs: page.getByRole('tab'),
    cards: '.ec-event[data-session]:not(.ec-preview, .ec-ghost)',
    scroller: '.ec-main',
  };
}

/** Runs in the page. */
function fill(given: {
  readonly events: readonly CalendarEvent[];
  readonly resources: readonly { readonly id: string; readonly title: string }[];
  readonly dates: readonly string[];
}): void {
  const target = document.querySelector('#calendar');
  const { EventCalendar } = window as unknown as { readonly EventCalendar: EventCalendar };
  if (!target) return;
  const calendar = EventCalendar.create(target, {
    view: 'resourceTimeGridDay',
    date: given.dates[0],
    height: '100%',
    headerToolbar: { start: 'title', center: '', end: '' },
    allDaySlot: false,
    slotMinTime: '08:00',
    slotMaxTime: '22:00',
    slotDuration: '00:30',
    slotHeight: 52,
    columnWidth: '112px',
    snapDuration: '00:05',
    editable: true,
    resources: given.resources,
    events: given.events,
    eventDidMount: ({ el, event }: { readonly el: HTMLElement; readonly event: { readonly id: string } }) => {
      el.dataset.session = event.id;
    },
  });
  for (const date of given.dates) {
    const tab = document.createElement('button');
    tab.setAttribute('role', 'tab');
    tab.textContent = date;
    tab.addEventListener('click', () => calendar.setOption('date', date));
    document.querySelector('[role=tablist]')?.append(tab);
  }
}
