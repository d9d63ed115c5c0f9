/** Colours for tracks, distinct in hue and lightness, each at least 4.5:1 on white. */
const COLOURS = ['#0f766e', '#7c3aed', '#b45309', '#1d4ed8', '#be123c', '#4d7c0f', '#0369a1', '#a21caf', '#475569'];

/** The colour of the track at a position; they repeat. */
export const trackColour = (position: number): string => COLOURS[position % COLOURS.length] ?? '#475569';
