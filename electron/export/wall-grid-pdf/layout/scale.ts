/** Points. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Sizes of type for a paper, in points. */
export interface TypeScale {
  /** No card's text is smaller. */
  readonly floor: number;
  /** From here on a page reads well at its distance: on A1 and A0 from two metres. */
  readonly good: number;
  readonly most: number;
  /** The day's name at the top. */
  readonly head: number;
  readonly foot: number;
  readonly legend: number;
  /** Points at the edges of the paper. */
  readonly margin: number;
}

/** The type of a paper (sizes in points) grows with the distance from which a sheet of its size is read. */
export function typeScale({ width, height }: Size): TypeScale {
  const reach = Math.sqrt(width * height);
  return {
    floor: Math.max(5.6, reach * 0.0056),
    good: Math.max(7, reach * 0.0078),
    most: Math.max(9.6, reach * 0.0138),
    head: reach * 0.027,
    foot: Math.max(6.8, reach * 0.005),
    legend: Math.max(7, reach * 0.0065),
    margin: Math.max(24, reach * 0.03),
  };
}
