import type { CSSProperties } from 'react';
import { accentStyle } from '../../configurator/embed/accent-style.ts';

/** Of the page's address, as the shop wrote it. */
export interface ShopLook {
  readonly accent?: string | readonly string[] | undefined;
  readonly radius?: string | readonly string[] | undefined;
  readonly font?: string | readonly string[] | undefined;
}

/** Nothing from elsewhere is loaded: a shop chooses among what every browser has. */
const fonts: Readonly<Record<string, string>> = {
  system: 'system-ui, sans-serif',
  serif: 'ui-serif, Georgia, serif',
  mono: 'ui-monospace, monospace',
};
/** pixels */
const mostRadius = 32;

/** A shop's own colour, roundness (`radius` in pixels) and font (`system`, `serif`, `mono`) in place of ours; anything else is passed over. */
export function shopStyle({ accent, radius, font }: ShopLook): CSSProperties {
  const [digits] = /^\d{1,2}$/.exec(typeof radius === 'string' ? radius : '') ?? [];
  const corner = digits === undefined ? undefined : `${Math.min(mostRadius, Number(digits))}px`;
  const corners = ['lg', 'xl', '2xl', '3xl', 'card'].map((name) => [`--radius-${name}`, corner]);
  const fontFamily = typeof font === 'string' && Object.hasOwn(fonts, font) ? fonts[font] : undefined;
  return {
    ...accentStyle(typeof accent === 'string' ? accent : undefined),
    ...(corner !== undefined && Object.fromEntries(corners)),
    ...(fontFamily && { fontFamily, '--font-display': fontFamily }),
  };
}
