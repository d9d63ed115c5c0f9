const PATHS = {
  shown: 'M1 8s2.6-4.5 7-4.5S15 8 15 8s-2.6 4.5-7 4.5S1 8 1 8ZM8 6a2 2 0 1 0 0 4 2 2 0 0 0 0-4Z',
  narrow: 'M6 2.5v11M10 2.5v11M.8 8h3.4M2.8 6.2 4.6 8 2.8 9.8M15.2 8h-3.4M13.2 6.2 11.4 8l1.8 1.8',
  pinned: 'M5 1.5h6M6 1.5v4.6L3.8 9h8.4L10 6.1V1.5M8 9v5.5',
  up: 'M8 13V3.5M4 7.5l4-4 4 4',
  down: 'M8 3v9.5M4 8.5l4 4 4-4',
} as const;

/** A sign of 14 pixels in the colour of the text; its words stand on the button around it. */
export function Icon({ of }: { readonly of: keyof typeof PATHS }) {
  return (
    <svg aria-hidden="true" width="14" height="14" viewBox="0 0 16 16" fill="none" stroke="currentColor">
      <path d={PATHS[of]} strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
