import type { OutputView } from '@escena/api/views/output-view';
import type { StagingInput } from '@escena/verticals/staging/contract';
import type { ArrangementDraft } from '@escena/verticals/staging/draft';

/** A finished picture's furniture, to go on from: as it was arranged, or as the solver placed it. */
export function draftOfOutput(input: StagingInput, output: OutputView): ArrangementDraft {
  const { room, style, floor, camera, measurement } = input;
  const placed = (output.report?.items ?? []).flatMap(({ piece, position, rotation }) => {
    if (piece === undefined || !position || rotation === undefined) return [];
    const [x, y, z] = position;
    return [{ piece, x, y, z, rotation }];
  });
  return {
    room,
    style,
    seed: output.report?.seed ?? input.seed,
    marks: { ...(floor && { floor }), ...(camera && { camera }), ...(measurement && { measurement }) },
    arrangement: input.arrangement ?? placed,
  };
}
