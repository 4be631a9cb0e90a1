/** Whether a garment ends where the worn clothes do. */
/** What was found, where it is about what was wanted. */
export function endsWith(
  found: number | undefined,
  wanted: number,
  [least, most]: readonly [number, number],
): number | undefined {
  return found !== undefined && found >= least * wanted && found <= most * wanted ? found : undefined;
}
