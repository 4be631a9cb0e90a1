import type { Rgb } from '@escena/scene/camera';
import { styles } from '@escena/scene/styles';
import type { Style } from '@escena/verticals/staging/options';

/** Materials whose colours a person would ask for by name, in the order shown. */
const roles = [
  'sofa',
  'armchair',
  'cushionPlain',
  'cushionAccent',
  'throw',
  'headboard',
  'rug',
  'wood',
  'cabinet',
  'curtain',
  'pot',
  'chairSeat',
] as const;

/** The style's colours as `#rrggbb`, none twice. */
export function paletteOf(style: Style): string[] {
  const { materials } = styles[style];
  return [...new Set(roles.map((role) => toHex(materials[role].baseColor)))];
}

export function isHex(text: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(text);
}

/** Linear light to sRGB (IEC 61966-2-1). */
function toHex(color: Rgb): string {
  const digits = color.map((value) => {
    const v = Math.min(1, Math.max(0, value));
    const encoded = v <= 0.0031308 ? 12.92 * v : 1.055 * v ** (1 / 2.4) - 0.055;
    return Math.round(encoded * 255)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${digits.join('')}`;
}
