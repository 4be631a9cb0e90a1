'use client';

import { useFormatter, useNow } from 'next-intl';

const refreshMs = 30_000;

/** Says how long ago something was. `now` moves in steps, so what just happened may lie after it: that is "now" too. */
export function useAgo(): (date: Date) => string {
  const format = useFormatter();
  const now = useNow({ updateInterval: refreshMs });
  return (date) => format.relativeTime(date, date > now ? date : now);
}
