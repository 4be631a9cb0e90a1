import type { ConsentPurpose } from '@escena/core/consent';
import type { Text } from '@escena/core/text';
import type { z } from 'zod';

/** Ids of the workspace's own things. */
export interface Uses {
  readonly models?: readonly string[];
  /** pictures other than the photo: a mask, a logo, a print */
  readonly pictures?: readonly string[];
  readonly fonts?: readonly string[];
  /** of its brand kits */
  readonly logos?: readonly string[];
  /** that what is made becomes part of */
  readonly campaigns?: readonly string[];
  /** names of installed checkpoints, not ids: they are the installation's */
  readonly checkpoints?: readonly string[];
  /** the same of those that enlarge */
  readonly upscalers?: readonly string[];
  /** the same of those that find things in photos */
  readonly segmenters?: readonly string[];
}

/**
 * What a tool asks, costs and is called: all that web, API, CLI and queue know of it. Light enough for a browser.
 */
export interface ToolContract<Input> {
  readonly name: string;
  readonly title: Text;
  readonly summary: Text;
  readonly input: z.ZodType<Input>;
  /** runs mostly wait for a checkpoint that serves several at once: a worker has more than one of them in hand */
  readonly sharesCheckpoint?: true;
  /** whether a run looks at a photo; absent: every run does */
  needsPhoto?(input: Input): boolean;
  /** what a run needs beyond its photo */
  uses(input: Input): Uses;
  /** photos that it takes show a person: no run before they consented to this */
  readonly needsConsent?: ConsentPurpose;
  /**
   * What describes the person in its photo must not outlive a run: what stays of its input, and the pictures (masks of that
   * person) that go with the rest. With `needsConsent`.
   */
  forget?(input: Input): { readonly input: Input; readonly pictures: readonly string[] };
  /** whether it shows swimwear or underwear, which a workspace has to allow first */
  needsSwimwear?(input: Input): boolean;
  /** how many pictures a run makes */
  outputs(input: Input): number;
  /** what a run costs, whole credits; reserved before, captured on success only */
  credits(input: Input): number;
}
