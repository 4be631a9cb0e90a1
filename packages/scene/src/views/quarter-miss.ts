/** Radians from the nearest quarter turn, −π/4 … π/4: how far two photos' walls are from parallel. */
export function quarterMiss(turn: number): number {
  const quarter = Math.PI / 2;
  return turn - quarter * Math.round(turn / quarter);
}
