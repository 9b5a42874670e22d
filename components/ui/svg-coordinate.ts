/** A coordinate of a drawing, to a tenth of a pixel. */
export const svgCoordinate = (value: number) => Math.round(value * 10) / 10;
