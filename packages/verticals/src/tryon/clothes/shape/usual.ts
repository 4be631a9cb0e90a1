/** What a number of a shape usually is, and how far garments differ in it (one standard deviation). */
export interface Usual {
  readonly mean: number;
  readonly spread: number;
}

export function usual(mean: number, spread: number): Usual {
  return { mean, spread };
}
