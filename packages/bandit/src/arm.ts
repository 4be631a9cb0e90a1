/** One creative as what it is made of, so that what is learnt of a headline counts for every creative that carries it. */
export interface Arm {
  readonly id: string;
  /** e.g. `{ headline: 'h2', image: 'i1', layout: 'split' }`; every arm of a plan has the same keys */
  readonly factors: Readonly<Record<string, string>>;
}
