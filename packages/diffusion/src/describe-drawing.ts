/** What a checkpoint draws and wants to be shown, for whoever prepares pictures for it. */
import { families } from './families/index.ts';
import { controlPlace, controlRoles } from './pipelines/check-denoiser.ts';
import { trainedSize } from './pipelines/resolve-size.ts';
import type { Models } from './models/models.ts';

export interface DrawingFacts {
  /** pixels that it was trained at, or the one size that it was exported for */
  readonly width: number;
  readonly height: number;
  /** whether it draws no other size */
  readonly fixed: boolean;
  /** widths and heights must be multiples of this */
  readonly multiple: number;
  /** steps that the family takes unless asked otherwise */
  readonly steps: number;
  /** and this guidance */
  readonly guidance: number;
  /** its own scheduler, by diffusers' class name; undefined where the file names none */
  readonly scheduler: string | undefined;
  /** its ControlNets in order, each by the name of the checkpoint that it was trained as, where its configuration says it */
  readonly controls: readonly string[];
}

export function describeDrawing(models: Models): DrawingFacts {
  const family = families[models.family];
  return {
    ...trainedSize(models),
    multiple: family.sizeMultiple(models),
    steps: family.defaults.steps,
    guidance: family.defaults.guidance,
    scheduler: schedulerName(models),
    controls: controlNames(models),
  };
}

function schedulerName({ scheduler: { json } }: Models): string | undefined {
  const named = typeof json === 'object' && json !== null && '_class_name' in json ? json._class_name : null;
  return typeof named === 'string' ? named : undefined;
}

function controlNames(models: Models): readonly string[] {
  const report = models.graph(models.roles.has('unet') ? 'unet' : 'transformer');
  const place = report ? controlPlace(report) : 'none';
  switch (place) {
    case 'none':
      return [];
    case 'beside':
      return controlRoles(models).map((role) => {
        const trainedAs = models.config(role)['_name_or_path'];
        return typeof trainedAs === 'string' && trainedAs ? trainedAs : role;
      });
    case 'inside': {
      const count = report?.inputs.find(({ name }) => name === 'controlnet_conds')?.dims[0];
      return Array.from({ length: typeof count === 'number' ? count : 1 }, (_, i) => `controlnet_${i}`);
    }
  }
}
