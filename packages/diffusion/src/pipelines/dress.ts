import type { Raster } from '@escena/core/raster';
import { cropRaster } from '@escena/imaging/crop-raster';
import { pillowGrey } from '@escena/imaging/pillow-grey';
import type { Feeds } from '../denoisers/rows.ts';
import { DiffusionError } from '../diffusion-error.ts';
import type { Conditioning } from '../families/family.ts';
import { type GarmentCategory, garmentCategories } from '../generate-request.ts';
import { letterbox } from '../pictures/letterbox.ts';
import { onWhite } from '../pictures/on-white.ts';
import { type Tensor, scale, tensor, zeros } from '../tensor.ts';
import type { ImagePipeline, Job } from './image-start.ts';
import { latentDims } from './latent-dims.ts';
import { requirePicture } from './require-picture.ts';

/** what its authors paint over what is hidden */
const hiddenLevel = 127;
/** calls at the end of the walk without guidance, against colours that saturate (`skip_cfg_last_n_steps`) */
const unguided = 1;

/**
 * Draws a person anew in a garment (FASHN VTON 1.5): no mask is needed, the network sees the whole person, the garment's
 * picture, both poses and what kind of garment it is. Guidance compares with nobody and nothing shown. The picture has the
 * shape of the person's, as large as fits the network's own size; a mask hides part of them (`segmentation_free=False`).
 */
export const dress: ImagePipeline = {
  needs: ['image', 'garment'],
  takes: ['mask', 'pose', 'garmentPose'],
  usesStrength: false,
  family: 'fashn',
  prepare(job) {
    const { request, plan, size } = job;
    const shown = letterbox(personOf(job), { ...size, filter: 'lanczos' });
    const garment = onWhite(requirePicture(job, 'garment'));
    const positive = {
      person: shown.tensor,
      person_pose: poseOf(request.pose, job),
      garment: letterbox(garment, { ...size, filter: 'lanczos' }).tensor,
      garment_pose: poseOf(request.garmentPose, job),
      category: categoryOf(request.extra.garment_category),
    };
    const guidance = request.guidance ?? 0;
    const conditioning: Conditioning = {
      positive,
      ...(guidance > 1 && { negative: nothing(positive) }),
      guidance,
      guidanceRescale: 0,
      guidedCalls: plan.timesteps.length - unguided,
    };
    return Promise.resolve((generator) =>
      Promise.resolve({
        latents: scale(generator.randn(latentDims(job)), plan.startScale),
        conditioning,
        finish: (picture: Raster) => cropRaster(picture, shown.inner),
      }),
    );
  },
};

function personOf(job: Job): Raster {
  const person = onWhite(requirePicture(job, 'image'));
  const { mask } = job.request;
  if (!mask) return person;
  const hidden = pillowGrey(mask).data;
  const data = person.data.map((level, i) =>
    (hidden[Math.floor(i / 3)] as number) < 128 ? level : hiddenLevel,
  );
  return { ...person, data };
}

/** [1, 1, h, w]; nobody's: black. */
function poseOf(pose: Raster | undefined, { size }: Pick<Job, 'size'>): Tensor {
  if (pose) return letterbox(pillowGrey(pose), { ...size, filter: 'nearest' }).tensor;
  const dims = [1, 1, size.height, size.width];
  return tensor(dims, zeros(dims).data.fill(-1));
}

/** As the network numbers them from 1; 0 is none. */
function categoryOf(category: GarmentCategory | undefined): Tensor {
  if (category) return tensor([1], Float32Array.of(1 + garmentCategories.indexOf(category)));
  throw new DiffusionError('input.invalid', {
    input: 'extra.garment_category',
    detail: 'dress needs it',
    remedy: `one of ${garmentCategories.join(', ')}`,
  });
}

/** What guidance compares with: zeros in every input, as its training dropped them all at once. */
function nothing(feeds: Feeds): Feeds {
  return Object.fromEntries(Object.entries(feeds).map(([name, { dims }]) => [name, zeros(dims)]));
}
