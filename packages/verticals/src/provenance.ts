import { provenanceXmp } from '@escena/imaging/provenance';

/** What every tool's report tells of how a picture was made. */
export interface Made {
  readonly tool: string;
  readonly seed: number;
  readonly renderer: string;
  readonly checkpoint: string | null;
}

const creatorTool = 'Escena 0.1.0';

/**
 * The XMP packet that every output carries (G6): a photograph composited with computed parts, by a trained model when a
 * checkpoint had a hand in it, and the parameters that make the same picture again.
 */
export function outputProvenance({ tool, seed, renderer, checkpoint }: Made): string {
  return provenanceXmp({
    digitalSourceType: checkpoint ? 'compositeWithTrainedAlgorithmicMedia' : 'compositeSynthetic',
    creatorTool,
    // A checkpoint is named by its hash: a folder's path would tell of somebody's machine.
    parameters: {
      tool,
      seed,
      renderer: checkpoint ? 'diffusion' : renderer,
      ...(checkpoint && { checkpoint }),
    },
  });
}
