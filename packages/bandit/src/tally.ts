/** What an arm did among the impressions that began in one span of time, in one stratum. */
export interface Tally {
  readonly arm: string;
  /** when the span began, milliseconds of the epoch */
  readonly at: number;
  /**
   * Whatever moves the rate but is not chosen with the arm (the format of the place: stories are clicked more than banners).
   * Strata are told apart, so that an arm is not praised for where it happened to be shown.
   */
  readonly stratum: string;
  /** shown by chance and not by choice: the holdout, which shows every arm alike */
  readonly held: boolean;
  readonly impressions: number;
  /** impressions of this span that were rewarded (clicked or bought), whenever the reward came; ≤ impressions */
  readonly rewards: number;
}
