/** A track's colour as #rrggbb; grey where it is none that can be printed. */
export const colourOf = (colour: string): string => {
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})(?:[0-9a-f]{2})?$/i.exec(colour.trim())?.[1];
  if (hex === undefined) return '#8a857c';
  return `#${hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex}`.toLowerCase();
};
