import { midCentury } from './mid-century.ts';
import { modern } from './modern.ts';
import { scandinavian } from './scandinavian.ts';
import type { Style } from './style.ts';

/** The product's styles; the keys are those that a person chooses from. */
export const styles = {
  scandinavian,
  modern,
  'mid-century': midCentury,
} as const satisfies Record<string, Style>;

export type StyleName = keyof typeof styles;
