import { brandLook } from '@escena/verticals/ads/contract';

/** Of a campaign without a kit, and what a new kit begins with. */
export const { colors: plainColors, fonts: plainFonts } = brandLook.parse({});
