import type { CSSProperties } from 'react';

/** WCAG 2's relative luminance at which white and black words are equally easy to read. */
const turningPoint = 0.179;

/** A shop's own colour (`#rrggbb`, the # may be missing) in place of ours, words on it in black or white; undefined for anything else. */
export function accentStyle(accent: string | undefined): CSSProperties | undefined {
  const [, digits] = /^#?([0-9a-f]{6})$/i.exec(accent ?? '') ?? [];
  if (digits === undefined) return undefined;
  const color = `#${digits.toLowerCase()}`;
  const style = {
    '--accent': color,
    '--accent-strong': `color-mix(in oklab, ${color} 85%, black)`,
    '--on-accent': luminance(digits) > turningPoint ? '#000000' : '#ffffff',
  };
  return style as CSSProperties;
}

function luminance(digits: string): number {
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => {
    const level = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    return level <= 0.04045 ? level / 12.92 : ((level + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
