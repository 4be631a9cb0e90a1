import type { ParseArgsConfig } from 'node:util';
import { type GenerateCase, parseGenerateCase } from '@escena/diffusion/generate-request';
import { UsageError } from '../../usage-error.ts';
import { schedulerOverride } from './scheduler-override.ts';

const text = { type: 'string' } as const;
const several = { type: 'string', multiple: true } as const;

export const usage =
  'generate --model NAME|FOLDER --prompt … --out F.png [options], or generate --params FILE.json --out FOLDER';

/** Every flag of `escena generate`. */
export const caseFlags = {
  model: text,
  prompt: text,
  negative: text,
  steps: text,
  guidance: text,
  seed: text,
  width: text,
  height: text,
  image: text,
  strength: text,
  mask: text,
  garment: text,
  category: text,
  pose: text,
  'garment-pose': text,
  control: several,
  'control-scale': several,
  pipeline: text,
  scheduler: text,
  count: text,
  out: text,
  latents: text,
  report: text,
  params: text,
  commercial: { type: 'boolean' },
  int8: { type: 'boolean' },
} as const satisfies ParseArgsConfig['options'];

type Values = {
  readonly [K in keyof typeof caseFlags]?: (typeof caseFlags)[K] extends { readonly multiple: true }
    ? string[]
    : (typeof caseFlags)[K] extends { readonly type: 'boolean' }
      ? boolean
      : string;
};

/**
 * The same case that a file of cases would hold.
 * @returns without `pipeline` where nobody named one: the checkpoint and the pictures tell (`choosePipeline`)
 * @throws UsageError for what is no number; DiffusionError `input.invalid` naming the field
 */
export function caseOfFlags(values: Values): UnplacedCase {
  const controls = values.control?.map((image, i) => ({
    image,
    ...optional('scale', values['control-scale']?.[i]),
  }));
  const given = {
    prompt: values.prompt,
    negativePrompt: values.negative,
    ...optional('steps', values.steps),
    ...optional('guidance', values.guidance),
    ...optional('seed', values.seed),
    ...optional('width', values.width),
    ...optional('height', values.height),
    ...optional('strength', values.strength),
    image: values.image,
    mask: values.mask,
    garment: values.garment,
    pose: values.pose,
    garmentPose: values['garment-pose'],
    schedulerOverride: values.scheduler && schedulerOverride(values.scheduler),
    extra: {
      ...optional('num_images', values.count, 'count'),
      ...(controls && { controls }),
      ...(values.category && { garment_category: values.category }),
    },
  };
  const { pipeline, ...rest } = parseGenerateCase({ ...given, pipeline: values.pipeline ?? 'text-to-image' });
  return { ...rest, ...(values.pipeline && { pipeline }) };
}

export type UnplacedCase = Omit<GenerateCase, 'pipeline'> & Partial<Pick<GenerateCase, 'pipeline'>>;

/** `{ [key]: number }`, or nothing where the flag was not given. */
function optional(key: string, value: string | undefined, flag = key): Record<string, number> {
  if (value === undefined) return {};
  const number = value.trim() === '' ? Number.NaN : Number(value);
  if (!Number.isFinite(number)) throw new UsageError(`--${flag} ${value}: not a number`);
  return { [key]: number };
}
