import type { Raster } from '@escena/core/raster';
import type { AdCopy } from '@escena/verticals/ads/ad-copy';
import type { BrandKit } from '@escena/verticals/ads/brand-kit';
import { planCells } from '@escena/verticals/ads/campaign';
import type { FormatName } from '@escena/verticals/ads/formats';
import { renderCells } from '@escena/verticals/ads/render-cells';
import type { TemplateName } from '@escena/verticals/ads/templates';
import { readCreatives } from '../ads/read-creative.ts';

export interface AdParts {
  readonly picture: Raster;
  readonly template: TemplateName;
  readonly format: FormatName;
  readonly copy: AdCopy;
}

const brand: BrandKit = {
  colors: { primary: '#16302b', accent: '#d8261f', paper: '#f7f4ee', ink: '#191c1b' },
  fonts: { display: 'inter', text: 'inter' },
  logos: [],
};

/** An ad around a picture, its words read back by tesseract. */
export async function makeAd({ picture, template, format, copy }: AdParts) {
  const { headline, ...rest } = copy;
  const cells = planCells({
    segments: [{ id: 'all', headlines: [{ id: 'h', text: headline }], copy: rest, images: ['picture'] }],
    templates: [template],
    formats: [format],
  });
  const images = new Map([['picture', () => ({ raster: picture })]]);
  for await (const one of renderCells(cells, { brand, images })) {
    if ('error' in one) throw one.error;
    const { creative } = one;
    const readings = await readCreatives([creative], 'eng');
    return {
      image: creative.picture,
      /** share of its texts that were read exactly */
      read: readings.filter(({ exact }) => exact).length / readings.length,
      contrast: Math.min(...creative.texts.map(({ contrast }) => contrast)),
    };
  }
  throw new RangeError('an ad has one cell');
}
