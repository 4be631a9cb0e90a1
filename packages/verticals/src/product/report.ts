import type { DecalArt } from './decal/input.ts';
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
  /** −1…1: how well the light on the part survived another material */
  readonly shadingCorrelation?: number;
}

/** What was set on the product, and how it can be read. */
export interface DecalReport {
  readonly art: DecalArt['kind'];
  /** of ink and ground, 1…21 (WCAG 2.2) */
  readonly contrast: number;
  /** 0…1: share of the art that lies on the product */
  readonly onProduct: number;
  readonly widthMm: number;
  readonly heightMm: number;
  /** em; absent for what is no text */
  readonly sizeMm?: number | undefined;
}

/** What is told about every product picture; one click deep in the web app, `--report` in the CLI. JSON only. */
export interface ProductReport {
  readonly tool: 'product';
  readonly seed: number;
  /** the checkpoint that painted the surroundings, and its hash; `none`: none did */
  readonly renderer: string;
  readonly checkpoint: string | null;
  readonly scene: Scene;
  readonly paints: readonly PaintReport[];
  readonly decals: readonly DecalReport[];
  readonly cutOut: {
    /** share of the product's edge that was hard to tell */
    readonly uncertain: number;
    /** share of the photo that is product */
    readonly area: number;
    /** the checkpoint that said where the product is; absent: colours and edges alone, or whoever brought a mask */
    readonly guessedBy?: string | undefined;
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
