import { AppError } from '@escena/core/app-error';
import type { Triple } from '../color.ts';
import { byteOfLinear, linearOfByte } from '../transfer.ts';

/** Linear sRGB of `#rrggbb`. @throws AppError input.invalid */
export function linearOfHex(hex: string): Triple {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) throw new AppError('input.invalid', { detail: `${hex} is not #rrggbb` });
  const byte = (from: number): number => linearOfByte[Number.parseInt(hex.slice(from, from + 2), 16)] ?? 0;
  return [byte(1), byte(3), byte(5)];
}

/** `#rrggbb` of linear sRGB, clamped. */
export function hexOfLinear(color: Triple): string {
  return `#${color.map((value) => byteOfLinear(value).toString(16).padStart(2, '0')).join('')}`;
}
