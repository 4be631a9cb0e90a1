import { DiffusionError } from '@escena/diffusion/diffusion-error';
import type { StudioInput } from './contract.ts';
import { type SchedulerKeys, schedulers } from './schedulers.ts';

/** They walk noise levels of either kind; the others know one. */
const ofBoth = ['dpm++-2m', 'dpm++-2m-karras', 'unipc'] as const;

/**
 * The keys to lay over a checkpoint's own scheduler. What it was trained with stays: kind of prediction, noise levels, and
 * for a network that follows a flow, that it does.
 * @param own its `scheduler_config.json`
 * @returns undefined for its own, as it is
 * @throws DiffusionError `input.invalid` for a scheduler of the other kind
 */
export function schedulerOverride(
  asked: StudioInput['scheduler'],
  own: Readonly<Record<string, unknown>>,
): SchedulerKeys | undefined {
  if (asked === 'default') return undefined;
  const { keys } = schedulers[asked];
  const followsFlow =
    own['_class_name'] === 'FlowMatchEulerDiscreteScheduler' || own['prediction_type'] === 'flow_prediction';
  if (followsFlow === (asked === 'flow-euler')) return keys;
  if (followsFlow && ofBoth.some((name) => name === asked)) {
    const shift = own['shift'] ?? own['flow_shift'];
    return {
      ...keys,
      prediction_type: 'flow_prediction',
      use_flow_sigmas: true,
      ...(typeof shift === 'number' && { flow_shift: shift }),
    };
  }
  throw new DiffusionError('input.invalid', {
    input: 'scheduler',
    detail: `${asked} walks ${followsFlow ? 'noise levels, and this checkpoint follows a flow' : 'a flow, and this checkpoint noise levels'}`,
    remedy: followsFlow ? `use default, flow-euler, ${ofBoth.join(' or ')}` : 'use any other',
  });
}
