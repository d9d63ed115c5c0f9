const channels = (colour: string): readonly [number, number, number] => {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
};

const hex = (parts: readonly number[]): string =>
  `#${parts.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

/** A colour (#rrggbb) let down with white; `share` of it is left. */
export const tintOf = (colour: string, share: number): string =>
  hex(channels(colour).map((part) => 255 - (255 - part) * share));

/** Relative luminance as WCAG 2 has it, 0 to 1. */
export function luminanceOf(colour: string): number {
  const [red, green, blue] = channels(colour).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** White or ink, whichever reads better on a colour. */
export const inkOn = (colour: string): string => (luminanceOf(colour) > 0.2 ? '#1c1b19' : '#ffffff');
