import { findingCodes } from '@escena/verticals/product/findings';
import { marketplaceNames } from '@escena/verticals/product/marketplaces';
import { paint } from '@escena/verticals/product/paint';
import { scene } from '@escena/verticals/product/scene';
import { garmentKinds } from '@escena/verticals/tryon/garment-landmarks';
import { makeupParts } from '@escena/verticals/tryon/makeup';
import { z } from 'zod';

const text = z.object({ en: z.string(), es: z.string() });

/** The numbers behind one picture, as the worker measured them. What is missing was not measured. */
export const outputReport = z.object({
  seed: z.number(),
  renderer: z.string(),
  checkpoint: z.string().nullish(),
  camera: z
    .object({
      /** 0…1: how sure the camera is of its horizon and focal length */
      confidence: z.number(),
      source: z.string(),
      /** pixels */
      focal: z.number().nullish(),
    })
    .nullish(),
  /** every piece that stands, metres and radians: what the editor goes on from */
  items: z
    .array(
      z.object({
        title: text,
        piece: z.string().optional(),
        position: z.tuple([z.number(), z.number(), z.number()]).optional(),
        rotation: z.number().optional(),
      }),
    )
    .default([]),
  timingsMs: z.record(z.string(), z.number()).default({}),
  peakRssMb: z.number().nullish(),
  /** largest difference of any sample outside the mask, 0…255; the promise is 0 */
  maxAbsDiffOutside: z.number().nullish(),
  /** staging: how much of the room that is seen is the photo's, 0…1 */
  structure: z.object({ score: z.number(), lines: z.number(), surfaces: z.number() }).nullish(),
  /** 0…1 of the picture's pixels lie inside the mask */
  changedFraction: z.number().nullish(),
  /** studio: how closely a property that is visualised follows its source, 0…1 */
  follows: z.number().optional(),
  /** product pictures: how near each painted part came to its colour (CIEDE2000), and how well its texture survived */
  paints: z
    .array(
      z.object({
        part: z.string(),
        paint,
        deltaE: z.object({ median: z.number(), p95: z.number() }).optional(),
        gradientCorrelation: z.number().optional(),
        shadingCorrelation: z.number().optional(),
      }),
    )
    .optional(),
  /** what was set on the product, and how it can be read */
  decals: z
    .array(
      z.object({
        art: z.string(),
        contrast: z.number(),
        onProduct: z.number(),
        widthMm: z.number(),
        heightMm: z.number(),
        sizeMm: z.number().optional(),
      }),
    )
    .optional(),
  /** try-on: how far each garment's colour is from its own picture in the usual light (CIEDE2000, median); null: nowhere seen */
  garments: z.array(z.object({ kind: z.enum(garmentKinds), deltaE: z.number().nullable() })).optional(),
  /** try-on: how near each coat of make-up came to its colour where it lies thickest (CIEDE2000) */
  makeup: z.array(z.object({ part: z.enum(makeupParts), color: z.string(), deltaE: z.number() })).optional(),
  scene: scene.optional(),
  /** pixels of the picture for a pixel of the photo; 1: the product's own, byte for byte */
  scale: z.number().optional(),
  /** the studio: what drew it, and how */
  revision: z.string().nullish(),
  fromWords: z.boolean().optional(),
  /** a `StudioInput` of this one picture, as JSON: what is embedded in its files */
  parameters: z.string().optional(),
  pipeline: z.string().optional(),
  /** diffusers' class */
  scheduler: z.string().optional(),
  steps: z.number().optional(),
  guidance: z.number().optional(),
  /** pixels that were drawn */
  drawn: z.object({ width: z.number(), height: z.number() }).optional(),
  /** where the drawn part lies in the picture, pixels; absent: it is the picture */
  region: z.object({ left: z.number(), top: z.number(), right: z.number(), bottom: z.number() }).optional(),
  /** where the photo's corner lies on a canvas that grew, pixels */
  photoAt: z.object({ left: z.number(), top: z.number() }).optional(),
  /** shares of the picture that stand out and that were hard to tell, where it was cut out; nothing stands out below 0.0002 */
  cutOut: z.object({ area: z.number(), uncertain: z.number(), guessedBy: z.string().optional() }).optional(),
  upscaler: z.string().optional(),
  /** "How it works": what the picture shows (verticals/explain/report) */
  shown: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('original') }),
      z.object({ kind: z.literal('latents'), values: z.number(), samples: z.number() }),
      z.object({ kind: z.literal('reconstruction'), psnr: z.number().nullable() }),
      z.object({ kind: z.literal('noised'), timestep: z.number(), signal: z.number(), noise: z.number() }),
      z.object({ kind: z.literal('emerging'), step: z.number(), steps: z.number() }),
      z.object({ kind: z.literal('restored'), psnr: z.number().nullable() }),
    ])
    .optional(),
  /** what a marketplace would say of its packshot */
  lint: z
    .object({
      marketplace: z.enum(marketplaceNames),
      findings: z.array(
        z.object({
          code: z.enum(findingCodes),
          level: z.enum(['must', 'should']),
          value: z.union([z.number(), z.string()]).optional(),
          bound: z.number().optional(),
        }),
      ),
    })
    .optional(),
});

export type OutputReport = z.infer<typeof outputReport>;
