/** Noise levels between two, both included, descending [steps], in double. */
export type Ramp = (highest: number, lowest: number, steps: number) => number[];
