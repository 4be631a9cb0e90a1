import type { Finding } from './lint/findings.ts';
import type { MarketplaceName } from './marketplaces.ts';
import type { Paint } from './paint.ts';
import type { Scene } from './scene.ts';

/** How near a painted part came to its colour. */
export interface PaintReport {
  readonly part: string;
  readonly paint: Paint;
  /** CIEDE2000 of the part's own colour, shading taken out, to what was asked; absent for what was not painted */
  readonly deltaE?: { readonly median: number; readonly p95: number };
  /** −1…1: how well the part's shading and texture survived */
  readonly gradientCorrelation?: number;
}

/** What is told about every product picture; one click deep in the web app, `--report` in the CLI. JSON only. */
export interface ProductReport {
  readonly tool: 'product';
  readonly seed: number;
  readonly renderer: string;
  /** no checkpoint has a hand in these yet */
  readonly checkpoint: null;
  readonly scene: Scene;
  readonly paints: readonly PaintReport[];
  readonly cutOut: {
    /** share of the product's edge that was hard to tell */
    readonly uncertain: number;
    /** share of the photo that is product */
    readonly area: number;
  };
  /** pixels of the picture for a pixel of the photo; 1: the product's own, byte for byte */
  readonly scale: number;
  /** what a marketplace would say; only for its packshot */
  readonly lint?: { readonly marketplace: MarketplaceName; readonly findings: readonly Finding[] };
  readonly timingsMs: Readonly<Record<string, number>>;
  readonly peakRssMb: number;
  readonly maxAbsDiffOutside: number;
  readonly changedFraction: number;
}
