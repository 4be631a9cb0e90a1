import { imageToImage } from './image-to-image.ts';
import { inpaint } from './inpaint.ts';

/** Every pipeline by name. To add one: a file here and a line below. */
export const pipelines = { 'image-to-image': imageToImage, inpaint } as const;

export type PipelineName = keyof typeof pipelines;
