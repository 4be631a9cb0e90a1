import { brandLook } from '@escena/verticals/ads/contract';
import { z } from 'zod';

/** What a person says of a brand kit, over tRPC and REST. */
export const brandKitSaid = {
  name: z.string().trim().min(1).max(80).describe('What people call it.'),
  colors: brandLook.shape.colors.describe(
    '#rrggbb each: large areas, what is pressed, light ground, dark ground.',
  ),
  fonts: brandLook.shape.fonts.describe('Names of shipped fonts, or ids of the workspace’s own: `fnt_…`.'),
  tone: z.string().trim().max(2000).describe('How it speaks, for whoever writes its copy.'),
};

export const brandLogos = z
  .array(z.string().min(1).max(80))
  .max(6)
  .describe('In their order: logos that it has (`blg_…`) and pictures that become one (`asset_…`).');
