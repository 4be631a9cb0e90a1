import { type DigitalSourceType, provenanceXmp } from '@escena/imaging/provenance';

/** What every tool's report tells of how a picture was made. */
export interface Made {
  readonly tool: string;
  readonly seed: number;
  readonly renderer: string;
  readonly checkpoint: string | null;
  /** a trained model made what a part of it shows, and nobody knows which */
  readonly trained?: boolean;
  /** nothing in it was ever photographed */
  readonly fromWords?: boolean;
  /** a photo as it was, larger */
  readonly enlarged?: true;
  /** a photo as it was, in better light */
  readonly enhanced?: true;
  /** what asks for the same picture again, as JSON; readers: `studio/read-parameters` */
  readonly parameters?: string;
}

const creatorTool = 'Escena 0.1.0';

/**
 * The XMP packet that every output carries (G6): a photograph composited with computed parts, by a trained model when a
 * checkpoint had a hand in it, or a picture that one drew whole; and the parameters that make the same picture again.
 */
export function outputProvenance(made: Made): string {
  const { tool, seed, renderer, checkpoint, parameters } = made;
  return provenanceXmp({
    digitalSourceType: sourceTypeOf(made),
    creatorTool,
    // A checkpoint is named by its hash: a folder's path would tell of somebody's machine.
    parameters: {
      tool,
      seed,
      renderer: checkpoint ? 'diffusion' : renderer,
      ...(checkpoint && { checkpoint }),
      ...(parameters !== undefined && { parameters }),
    },
  });
}

/** In the industry's word, how a picture came about. */
export function sourceTypeOf({
  checkpoint,
  trained,
  fromWords,
  enlarged,
  enhanced,
}: Made): DigitalSourceType {
  if (enlarged || enhanced) return 'algorithmicallyEnhanced';
  if (!checkpoint) return trained ? 'compositeWithTrainedAlgorithmicMedia' : 'compositeSynthetic';
  return fromWords ? 'trainedAlgorithmicMedia' : 'compositeWithTrainedAlgorithmicMedia';
}
