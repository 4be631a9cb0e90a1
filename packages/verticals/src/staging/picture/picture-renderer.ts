/**
 * A picture checkpoint (Stable Diffusion, SDXL, SD3, FLUX) as the renderer: shown the guide in the photo, and through its
 * ControlNets the guide's exact depth and classes, it repaints the furniture at a chosen strength. What it may change is
 * decided here and by the composite, never by the model.
 */
import type { Raster } from '@escena/core/raster';
import { compositeGuide } from '@escena/imaging/composite';
import { cropRaster } from '@escena/imaging/crop-raster';
import { resizeRaster } from '@escena/imaging/resize';
import { describeDrawing } from '@escena/diffusion/describe-drawing';
import { generate } from '@escena/diffusion/generate';
import { parseGenerateCase } from '@escena/diffusion/generate-request';
import type { Models } from '@escena/diffusion/models';
import { toRequest } from '@escena/diffusion/to-request';
import type { Guide } from '@escena/scene/guide';
import { viewShell } from '@escena/scene/view-shell';
import { guideLayer } from '../guide-layer.ts';
import type { Rendered, RenderOptions } from '../renderer.ts';
import { controlKind, controlPicture, type ControlScene } from './control-pictures.ts';
import { drawWindows } from './draw-windows.ts';
import { planWindows, type Region } from './plan-windows.ts';
import { stagingPrompt } from './prompt.ts';
import { repaintGuide } from './repaint-guide.ts';
import { selfCheck } from './self-check.ts';

/** More steps than this change little of a picture that is there already. */
const mostSteps = 30;

/** The guide repainted by `models`, where the self-check finds that it kept to it. @throws AppError `model.*`, `job.cancelled` */
export async function renderPicture(models: Models, guide: Guide, options: RenderOptions): Promise<Rendered> {
  const { seed, signal, view } = options;
  const box = coveredBox(guide);
  if (!box) return { guide };
  const photo = resizeRaster(view.photo, guide.width, guide.height);
  const { image } = await compositeGuide(photo, guideLayer(guide), { signal });
  const shown = opaque(image);
  const drawing = describeDrawing(models);
  const plan = planWindows(guide, { box, drawing });
  const scene: ControlScene = {
    guide,
    shell: viewShell(view.room, view.room.camera, guide.width, guide.height),
    pieces: view.pieces.map(({ piece }) => piece),
  };
  const kinds = drawing.controls.map(controlKind);
  const controls = kinds.map((kind) => controlPicture(kind, scene, plan.frame));
  const titles = view.pieces.map(({ title }) => title.en);
  const prompts = stagingPrompt(view, titles);
  const steps = Math.min(mostSteps, drawing.steps);

  const draw = async (crop: Raster, window: Region, index: number): Promise<Raster> => {
    const entry = parseGenerateCase({
      pipeline: controls.length > 0 ? 'controlnet-image-to-image' : 'image-to-image',
      ...prompts,
      steps,
      strength: view.strength,
      seed: seed + index,
      width: crop.width,
      height: crop.height,
      image: 'guide',
      extra: controls.length > 0 ? { controls: controls.map((_, k) => ({ image: String(k) })) } : {},
    });
    const request = await toRequest(entry, async (name) => {
      const control = name === 'guide' ? undefined : controls[Number(name)];
      return control ? cropRaster(control, window) : crop;
    });
    const { images } = await generate(models, request, {
      signal,
      onStep: ({ step, steps: all }) => options.onStep(index * all + step, plan.windows.length * all),
    });
    return images[0] ?? crop;
  };
  const framed = resizeRaster(shown, plan.frame.width, plan.frame.height);
  const drawn = await drawWindows(framed, plan, draw);
  const model = resizeRaster(drawn, guide.width, guide.height);
  const { keep, ...check } = selfCheck(shown, model, guide.coverage);
  return {
    guide: repaintGuide(guide, { shown, model, keep }),
    rendering: {
      ...prompts,
      strength: view.strength,
      steps,
      controls: kinds,
      windows: plan.windows.length,
      window: { width: windowSide(plan.windows, 'width'), height: windowSide(plan.windows, 'height') },
      ...check,
    },
  };
}

function windowSide([first]: readonly Region[], side: 'width' | 'height'): number {
  if (!first) return 0;
  return side === 'width' ? first.right - first.left : first.bottom - first.top;
}

/** The rectangle around what furniture covers; undefined where it covers nothing. */
function coveredBox({ width, height, coverage }: Guide): Region | undefined {
  const box = { left: width, top: height, right: 0, bottom: 0 };
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      if ((coverage[i] ?? 0) <= 0) continue;
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x + 1);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y + 1);
    }
  return box.right > box.left ? box : undefined;
}

/** Checkpoints draw what is there: transparency is the photo's own and stays with it. */
function opaque(raster: Raster): Raster {
  if (raster.channels === 3) return raster;
  const { width, height, channels } = raster;
  const data = new Uint8Array(width * height * 3);
  for (let i = 0; i < width * height; i++)
    for (let c = 0; c < 3; c++) data[i * 3 + c] = raster.data[i * channels + c] ?? 0;
  return { width, height, channels: 3, data };
}
