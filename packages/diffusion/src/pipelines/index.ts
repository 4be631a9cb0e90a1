import type { PipelineName } from '../generate-request.ts';
import type { ImagePipeline } from './image-start.ts';
import { dress } from './dress.ts';
import { fill } from './fill.ts';
import { imageToImage } from './image-to-image.ts';
import { inpaint } from './inpaint.ts';
import { kontext } from './kontext.ts';
import { textToImage } from './text-to-image.ts';
import { tryOn } from './try-on.ts';

/** Every pipeline by name; ControlNets are an option of the first three. To add one: a file here and a line below. */
export const pipelines = {
  'text-to-image': textToImage,
  'image-to-image': imageToImage,
  inpaint,
  controlnet: textToImage,
  'controlnet-image-to-image': imageToImage,
  'controlnet-inpaint': inpaint,
  fill,
  kontext,
  'try-on': tryOn,
  dress,
} as const satisfies Record<PipelineName, ImagePipeline>;
