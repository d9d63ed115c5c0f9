import { type ComponentType, lazy } from 'react';

/** A screen of the left rail. Each is loaded when it is first shown. */
export interface Screen {
  readonly id: string;
  readonly label: string;
  readonly Component: ComponentType;
  /** Screens of the second group stand below a line. */
  readonly group: 'program' | 'work';
}

const screen = (
  id: string,
  label: string,
  group: Screen['group'],
  load: () => Promise<{ default: ComponentType }>,
): Screen => ({ id, label, group, Component: lazy(load) });

/** The screens, in the order of the rail. */
export const screens: readonly Screen[] = [
  screen('board', 'Board', 'program', () => import('../board/board-screen.tsx')),
  screen('sessions', 'Sessions', 'program', () => import('../sessions/sessions-screen.tsx')),
  screen('people', 'People', 'program', () => import('../people/people-screen.tsx')),
  screen('rooms', 'Rooms & times', 'program', () => import('../rooms/rooms-screen.tsx')),
  screen('conflicts', 'Conflicts', 'program', () => import('../conflicts-screen/conflicts-screen.tsx')),
  screen('import', 'Import', 'work', () => import('../import/import-screen.tsx')),
  screen('print', 'Print & publish', 'work', () => import('../print/print-screen.tsx')),
  screen('history', 'History', 'work', () => import('../history/history-screen.tsx')),
];

/** Not in the rail: the menu of plans and the banner lead there. */
export const compareScreen: Screen = screen(
  'compare',
  'Compare plans',
  'program',
  () => import('../plans/compare-screen.tsx'),
);
