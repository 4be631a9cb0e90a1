/**
 * What is added to a level before it is cut to a whole one, so that no bands show: interleaved gradient noise (Jimenez
 * 2014, "Next generation post processing in Call of Duty"), 0…1, even over any few pixels.
 */
export function ditherAt(x: number, y: number): number {
  const inner = 0.06711056 * x + 0.00583715 * y;
  const outer = 52.9829189 * (inner - Math.floor(inner));
  return outer - Math.floor(outer);
}
