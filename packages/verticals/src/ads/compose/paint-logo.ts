import type { Raster } from '@escena/core/raster';
import { resizeRaster } from '@escena/imaging/resize';
import type { LogoLayer } from '../templates/template.ts';
import { contrastRatio, luminanceOf, readGround } from './contrast.ts';
import { paintPicture } from './paint.ts';
import type { PixelBox } from './place-layers.ts';

export interface PaintedLogo {
  readonly box: PixelBox;
  /** of its mean colour against the ground's middle, 1…21 */
  readonly contrast: number;
}

/** The logo, as large as its box allows, in whichever of its variants is seen best there. */
export function paintLogo(
  picture: Raster,
  logos: readonly Raster[],
  box: PixelBox,
  align: NonNullable<LogoLayer['align']> = 'left',
): PaintedLogo | undefined {
  const variants = logos.map((logo) => {
    const place = placeLogo(logo, box, align);
    const { darkest, lightest } = readGround(picture, place);
    return { logo, box: place, contrast: contrastRatio(meanLuminance(logo), (darkest + lightest) / 2) };
  });
  if (variants.length === 0) return undefined;
  const best = variants.reduce((a, b) => (b.contrast > a.contrast ? b : a));
  const { left, top, right, bottom } = best.box;
  paintPicture(picture, best.box, resizeRaster(best.logo, right - left, bottom - top));
  return { box: best.box, contrast: best.contrast };
}

function placeLogo({ width, height }: Raster, box: PixelBox, align: 'left' | 'center' | 'right'): PixelBox {
  const [room, tall] = [box.right - box.left, box.bottom - box.top];
  const scale = Math.min(room / width, tall / height);
  const [w, h] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
  const left = box.left + Math.round({ left: 0, center: (room - w) / 2, right: room - w }[align]);
  const top = box.top + Math.round((tall - h) / 2);
  return { left, top, right: left + w, bottom: top + h };
}

/** Of what is opaque. */
function meanLuminance({ channels, data }: Raster): number {
  let [sum, weight] = [0, 0];
  for (let i = 0; i < data.length; i += channels) {
    const alpha = channels === 4 ? (data[i + 3] ?? 0) / 255 : 1;
    sum += alpha * luminanceOf([data[i] ?? 0, data[i + 1] ?? 0, data[i + 2] ?? 0]);
    weight += alpha;
  }
  return weight > 0 ? sum / weight : 0;
}
