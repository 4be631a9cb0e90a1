/** The heavy side of every tool, loaded on first use. The type makes a tool without a run (or the reverse) an error. */
import { AppError } from '@escena/core/app-error';
import type { Raster } from '@escena/core/raster';
import type { DecodedImage } from '@escena/imaging/decode-image';
import { type contracts, contractOf, type ToolName } from './contracts.ts';
import type { Made } from './provenance.ts';
import type { AnyToolRun, ToolRun } from './run.ts';
import type { z } from 'zod';

type Contracts = typeof contracts;
type InputOf<Name extends ToolName> = z.infer<Contracts[Name]['input']>;
/** A tool whose contract says `needsPhoto` must do without; the others may count on it. */
type PhotoOf<Name extends ToolName> = Contracts[Name] extends { readonly needsPhoto: unknown }
  ? DecodedImage | undefined
  : DecodedImage;
type Runners = {
  readonly [Name in ToolName]: () => Promise<ToolRun<InputOf<Name>, Made, PhotoOf<Name>, Raster | undefined>>;
};

export const runners = {
  staging: async () => (await import('./staging/run.ts')).runStaging,
  product: async () => (await import('./product/run.ts')).runProduct,
  retouch: async () => (await import('./retouch/run.ts')).runRetouch,
  tryon: async () => (await import('./tryon/run.ts')).runTryon,
  explain: async () => (await import('./explain/run.ts')).runExplain,
  ads: async () => (await import('./ads/run.ts')).runAds,
  studio: async () => (await import('./studio/run.ts')).runStudio,
} as const satisfies Runners;

/**
 * The run of a tool that is only known by name; it takes what that tool's contract parsed, and the photo if it needs one.
 * @throws AppError `input.invalid`, from the run, for a photo that is missing
 */
export async function runnerOf(tool: ToolName): Promise<AnyToolRun<Made>> {
  const run = (await runners[tool]()) as unknown as AnyToolRun<Made>;
  const contract = contractOf(tool);
  return (photo, input, context) => {
    if (!photo && (contract.needsPhoto?.(input) ?? true))
      throw new AppError('input.invalid', { detail: `photo: ${tool} looks at one` });
    return run(photo, input, context);
  };
}
