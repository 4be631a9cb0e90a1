import { describe, expect, it } from 'vitest';
import { formatBytes, formatCount, formatDuration, formatMoney, formatShare, roundEta } from './format.ts';

/** Intl separates with no-break spaces of several kinds. */
const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, ' ');

describe('format', () => {
  it('says sizes of files', () => {
    expect(plain(formatBytes(840_000, 'en'))).toBe('840 kB');
    expect(plain(formatBytes(1_240_000, 'en'))).toBe('1.2 MB');
    expect(plain(formatBytes(1_240_000, 'es'))).toBe('1,2 MB');
    expect(plain(formatBytes(199_600_000, 'en'))).toBe('200 MB');
    expect(plain(formatBytes(13_940_000_000, 'es'))).toBe('13,9 GB');
  });

  it('says how long something took', () => {
    expect(formatDuration(840, 'en')).toBe('0.8 s');
    expect(formatDuration(12_400, 'es')).toBe('12 s');
    expect(formatDuration(65_000, 'en')).toBe('1 min 05 s');
    expect(formatDuration(119_700, 'en')).toBe('2 min 00 s');
  });

  it('never rounds a change away', () => {
    expect(plain(formatShare(0, 'en'))).toBe('0%');
    expect(plain(formatShare(0.0004, 'en'))).toBe('< 0.1%');
    expect(plain(formatShare(0.2134, 'es'))).toBe('21,3 %');
  });

  it('groups thousands, also in Spanish', () => {
    expect(formatCount(1600, 'en')).toBe('1,600');
    expect(formatCount(1600, 'es')).toBe('1.600');
  });

  it('shows cents only where there are some', () => {
    expect(plain(formatMoney(1200, 'usd', 'en'))).toBe('$12');
    expect(plain(formatMoney(49, 'eur', 'es'))).toBe('0,49 €');
  });

  it('estimates without false precision', () => {
    expect([0, 0.3, 7.2, 14.9, 16, 41, 61, 229].map(roundEta)).toEqual([1, 1, 8, 15, 20, 45, 70, 230]);
  });
});
