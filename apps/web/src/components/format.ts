import type { Locale } from '@escena/core/text';

/** `1.2 MB`, `13,9 GB`: decimal units, as file managers show them. */
export function formatBytes(bytes: number, locale: Locale): string {
  const [value, unit] =
    bytes < 1e6
      ? [bytes / 1e3, 'kilobyte']
      : bytes < 1e9
        ? [bytes / 1e6, 'megabyte']
        : [bytes / 1e9, 'gigabyte'];
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: value < 10 || unit === 'gigabyte' ? 1 : 0,
  }).format(value);
}

/** `0.8 s`, `12 s`, `1 min 05 s` from milliseconds. */
export function formatDuration(ms: number, locale: Locale): string {
  const seconds = ms / 1000;
  if (seconds < 60) {
    const digits = seconds < 10 ? 1 : 0;
    return `${new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(seconds)} s`;
  }
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`;
}

/** A fraction of 1 as a percentage; a tiny amount never reads as none at all. */
export function formatShare(fraction: number, locale: Locale): string {
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  if (fraction > 0 && fraction < 0.001) return `< ${percent.format(0.001)}`;
  return percent.format(fraction);
}

/** Whole numbers with the separators of the language. */
export function formatCount(count: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 0, useGrouping: 'always' }).format(count);
}

/** An estimate without false precision: whole seconds below 15, then fives, then tens beyond a minute. */
export function roundEta(seconds: number): number {
  const grain = seconds < 15 ? 1 : seconds < 60 ? 5 : 10;
  return Math.max(Math.ceil(seconds / grain) * grain, 1);
}

/** Money from whole cents: `$12`, `0,49 €`; cents only where there are some. */
export function formatMoney(cents: number, currency: string, locale: Locale): string {
  const digits = cents % 100 === 0 ? 0 : 2;
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(cents / 100);
}

/** `27 November 2026`, `27 de noviembre de 2026`. */
export function formatDay(date: Date, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(date);
}
