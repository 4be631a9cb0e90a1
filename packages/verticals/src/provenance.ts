import type { Provenance } from '@escena/imaging/provenance';

/** What every output says of its making: a photograph with parts made by trained and computed media (G6). */
export function outputProvenance(report: {
  readonly tool: string;
  readonly seed: number;
  readonly renderer: string;
  readonly checkpoint: string | null;
}): Provenance {
  return {
    digitalSourceType: report.checkpoint ? 'compositeWithTrainedAlgorithmicMedia' : 'compositeSynthetic',
    parameters: {
      tool: report.tool,
      seed: String(report.seed),
      renderer: report.checkpoint ? report.renderer : 'none',
      ...(report.checkpoint ? { checkpoint: report.checkpoint } : {}),
    },
  };
}
