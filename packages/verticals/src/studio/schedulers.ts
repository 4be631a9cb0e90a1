import type { Text } from '@escena/core/text';

/** Keys of diffusers' `scheduler_config.json`, laid over the checkpoint's own. */
export type SchedulerKeys = Readonly<Record<string, string | number | boolean>>;

interface Scheduler {
  readonly label: Text;
  readonly keys: SchedulerKeys;
}

/** What people call them. To add one: a line here. */
export const schedulers = {
  ddim: { label: { en: 'DDIM', es: 'DDIM' }, keys: { _class_name: 'DDIMScheduler' } },
  ddpm: {
    label: { en: 'DDPM (many steps)', es: 'DDPM (muchos pasos)' },
    keys: { _class_name: 'DDPMScheduler' },
  },
  pndm: { label: { en: 'PNDM', es: 'PNDM' }, keys: { _class_name: 'PNDMScheduler' } },
  euler: {
    label: { en: 'Euler', es: 'Euler' },
    keys: { _class_name: 'EulerDiscreteScheduler', use_karras_sigmas: false },
  },
  'euler-karras': {
    label: { en: 'Euler, Karras', es: 'Euler, Karras' },
    keys: { _class_name: 'EulerDiscreteScheduler', use_karras_sigmas: true },
  },
  'euler-a': {
    label: { en: 'Euler ancestral (adds noise)', es: 'Euler ancestral (añade ruido)' },
    keys: { _class_name: 'EulerAncestralDiscreteScheduler' },
  },
  heun: {
    label: { en: 'Heun (two calls a step)', es: 'Heun (dos llamadas por paso)' },
    keys: { _class_name: 'HeunDiscreteScheduler' },
  },
  'dpm++-2m': {
    label: { en: 'DPM++ 2M', es: 'DPM++ 2M' },
    keys: {
      _class_name: 'DPMSolverMultistepScheduler',
      algorithm_type: 'dpmsolver++',
      use_karras_sigmas: false,
    },
  },
  'dpm++-2m-karras': {
    label: { en: 'DPM++ 2M, Karras', es: 'DPM++ 2M, Karras' },
    keys: {
      _class_name: 'DPMSolverMultistepScheduler',
      algorithm_type: 'dpmsolver++',
      use_karras_sigmas: true,
    },
  },
  'dpm++-2m-sde': {
    label: { en: 'DPM++ 2M SDE (adds noise)', es: 'DPM++ 2M SDE (añade ruido)' },
    keys: {
      _class_name: 'DPMSolverMultistepScheduler',
      algorithm_type: 'sde-dpmsolver++',
      use_karras_sigmas: false,
    },
  },
  unipc: { label: { en: 'UniPC', es: 'UniPC' }, keys: { _class_name: 'UniPCMultistepScheduler' } },
  lcm: { label: { en: 'LCM (1–8 steps)', es: 'LCM (1–8 pasos)' }, keys: { _class_name: 'LCMScheduler' } },
  tcd: { label: { en: 'TCD (1–8 steps)', es: 'TCD (1–8 pasos)' }, keys: { _class_name: 'TCDScheduler' } },
  'flow-euler': {
    label: { en: 'Euler for flow (SD 3, FLUX)', es: 'Euler para flujo (SD 3, FLUX)' },
    keys: { _class_name: 'FlowMatchEulerDiscreteScheduler' },
  },
} as const satisfies Record<string, Scheduler>;

export type SchedulerName = keyof typeof schedulers;

/** `default` is the checkpoint's own, whatever that is. */
export const schedulerNames = ['default', ...(Object.keys(schedulers) as SchedulerName[])] as const;
