/**
 * How long single impressions and events are kept, and so how long after an impression something may still come of it:
 * what comes later finds no impression. Their tallies stay.
 */
export const rawKeptDays = 30;

export const rawKeptMs = rawKeptDays * 86_400_000;
