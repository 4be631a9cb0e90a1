import { requestLimits } from '@escena/diffusion/generate-request';
import { z } from 'zod';
import { pictureId } from './mode.ts';

export const controlMaps = ['canny', 'lines', 'strokes', 'depth', 'given'] as const;
const share = z.number().min(0).max(1);

/** A picture that a ControlNet of the checkpoint follows; the first picture is the first net's. */
const control = z
  .object({
    /** what is made of the picture; `given`: it is a map already */
    map: z.enum(controlMaps),
    /** of which picture; absent: of the photo */
    picture: pictureId.optional(),
    /** how closely it is followed */
    scale: z.number().min(0).max(2).default(1),
    /** shares of the steps between which it has a say */
    start: share.default(0),
    end: share.default(1),
  })
  .refine(({ start, end }) => start < end, { path: ['start'], error: 'start must lie before end' })
  .refine(({ map, picture }) => map !== 'given' || picture !== undefined, {
    path: ['picture'],
    error: 'a map that is given needs its picture',
  });

export type Control = z.infer<typeof control>;

export const controls = z
  .array(control)
  .max(requestLimits.controls)
  .default([])
  .describe(
    '[{"map":"canny","scale":0.8}]: maps of the photo, or of `picture`, for the checkpoint’s ControlNets',
  );
