import { UsageError } from '../../usage-error.ts';

type Override = Readonly<Record<string, string | boolean>>;

/** What people call them → the keys over a checkpoint's own configuration (diffusers' class names). */
export const schedulerPresets = {
  ddim: { _class_name: 'DDIMScheduler' },
  ddpm: { _class_name: 'DDPMScheduler' },
  pndm: { _class_name: 'PNDMScheduler' },
  euler: { _class_name: 'EulerDiscreteScheduler' },
  'euler-karras': { _class_name: 'EulerDiscreteScheduler', use_karras_sigmas: true },
  'euler-a': { _class_name: 'EulerAncestralDiscreteScheduler' },
  heun: { _class_name: 'HeunDiscreteScheduler' },
  'dpm++-2m': { _class_name: 'DPMSolverMultistepScheduler' },
  'dpm++-2m-karras': { _class_name: 'DPMSolverMultistepScheduler', use_karras_sigmas: true },
  'dpm++-2m-sde': { _class_name: 'DPMSolverMultistepScheduler', algorithm_type: 'sde-dpmsolver++' },
  unipc: { _class_name: 'UniPCMultistepScheduler' },
  lcm: { _class_name: 'LCMScheduler' },
  tcd: { _class_name: 'TCDScheduler' },
  'flow-euler': { _class_name: 'FlowMatchEulerDiscreteScheduler' },
} as const satisfies Record<string, Override>;

/**
 * @param name one of the presets, or a class of diffusers as in `scheduler_config.json`
 * @throws UsageError for any other name
 */
export function schedulerOverride(name: string): Override {
  if (Object.hasOwn(schedulerPresets, name)) return schedulerPresets[name as keyof typeof schedulerPresets];
  if (Object.values(schedulerPresets).some((preset) => preset._class_name === name))
    return { _class_name: name };
  throw new UsageError(`--scheduler ${name}: ${Object.keys(schedulerPresets).join(', ')}`);
}
