/** From a to b by a share. */
export function mix(a: number, b: number, t: number): number {
  return a + t * (b - a);
}
