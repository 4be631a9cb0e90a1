import type { InstalledCheckpoint } from '@escena/db/checkpoints/list-installed';
import type { Checkpoint } from '@escena/db/checkpoints/list-stores';
import type { CheckpointView } from './checkpoint-view.ts';

/** what is said of every checkpoint, so that they can be compared */
const comparedSteps = 20;

export function toCheckpointView(checkpoint: InstalledCheckpoint): CheckpointView {
  const { name, title, family, pipelines, paidUse, licence, licenceUrl, licenceTerms } = checkpoint;
  const obstacle = obstacleOf(checkpoint);
  return {
    name,
    title,
    family,
    pipelines,
    licence: { id: licence, url: licenceUrl, terms: licenceTerms },
    paidUse,
    usable: obstacle === null,
    obstacle,
    size: sizeOf(checkpoint),
    controls: checkpoint.controls ?? 0,
    defaults: {
      steps: checkpoint.defaultSteps ?? checkpoint.familySteps,
      guidance: checkpoint.defaultGuidance ?? checkpoint.familyGuidance,
      scheduler: checkpoint.scheduler,
    },
    seconds: secondsOf(checkpoint),
  };
}

function obstacleOf({ paidUse, problemCode, everywhere }: InstalledCheckpoint): CheckpointView['obstacle'] {
  if (!paidUse) return 'licence';
  if (problemCode !== null) return 'broken';
  return everywhere ? null : 'not_everywhere';
}

export function sizeOf({
  nativeWidth,
  nativeHeight,
  fixedSize,
  sizeMultiple,
}: Checkpoint): CheckpointView['size'] {
  if (nativeWidth === null || nativeHeight === null) return null;
  return {
    width: nativeWidth,
    height: nativeHeight,
    fixed: fixedSize ?? false,
    multiple: sizeMultiple ?? 8,
  };
}

/** What a picture of 20 steps takes on the machine that measured one step. */
export function secondsOf(checkpoint: Checkpoint): CheckpointView['seconds'] {
  const { encodeMs, step512Ms, decode512Ms, stepNativeMs, decodeNativeMs } = checkpoint;
  const total = (step: number | null, decode: number | null): number | null =>
    step === null || decode === null ? null : ((encodeMs ?? 0) + comparedSteps * step + decode) / 1000;
  return { at512: total(step512Ms, decode512Ms), atNative: total(stepNativeMs, decodeNativeMs) };
}
