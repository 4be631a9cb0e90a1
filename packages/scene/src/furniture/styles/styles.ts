import { classic } from './classic.ts';
import { coastal } from './coastal.ts';
import { farmhouse } from './farmhouse.ts';
import { industrial } from './industrial.ts';
import { japandi } from './japandi.ts';
import { midCentury } from './mid-century.ts';
import { modern } from './modern.ts';
import { scandinavian } from './scandinavian.ts';
import type { Style } from './style.ts';

/** The product's styles; the keys are those that a person chooses from. */
export const styles = {
  scandinavian,
  modern,
  farmhouse,
  'mid-century': midCentury,
  industrial,
  coastal,
  classic,
  japandi,
} as const satisfies Record<string, Style>;

export type StyleName = keyof typeof styles;
