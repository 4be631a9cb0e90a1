import { createRaster } from '@escena/core/raster';
import { beforeAll, expect, it } from 'vitest';
import type { AdCopy } from '../ad-copy.ts';
import type { BrandKit } from '../brand-kit.ts';
import type { Format } from '../formats/format.ts';
import { lintCreative } from '../lint/lint-creative.ts';
import { loadAdFonts } from '../load-ad-fonts.ts';
import { type TemplateName, templateNames, templates } from '../templates/templates.ts';
import { composeCreative, type CreativeParts } from './compose-creative.ts';
import { frameImage } from './frame-image.ts';

const logo = createRaster(60, 20, 4);
logo.data.fill(255);
const brand: BrandKit = {
  colors: { primary: '#1f4d3a', accent: '#e8663c', paper: '#faf6ef', ink: '#1c1a17' },
  fonts: { display: 'playfair-display', text: 'inter' },
  logos: [logo, { ...logo, data: logo.data.map((value, i) => (i % 4 === 3 ? value : 20)) }],
};
const copy: AdCopy = {
  headline: 'A mug for slow mornings',
  body: 'Hand-thrown stoneware.',
  action: 'Shop now',
  offer: '–20 %',
  fine: 'While stocks last.',
  language: 'en',
};
const hard: readonly AdCopy[] = [
  {
    headline: 'Handgefertigte Steinzeugtassen',
    body: 'Spülmaschinenfest geprüft.',
    action: 'Entdecken',
    language: 'de',
  },
  { headline: 'كوب لصباحات هادئة', body: 'خزف مصنوع يدوياً', action: 'تسوق الآن', language: 'ar' },
  { headline: 'ゆっくりした朝のために', body: '職人が一つずつ手作り。', action: '購入', language: 'ja' },
];
/** One of each shape, small so that it is quick. */
const shapes = {
  strip: [728, 90, {}],
  wide: [420, 220, {}],
  square: [300, 300, {}],
  tall: [300, 375, {}],
  story: [324, 576, { top: 0.14, bottom: 0.2, right: 0.1 }],
  tower: [160, 600, {}],
} as const;
const formatOf = (shape: keyof typeof shapes): Format => {
  const [width, height, unsafe] = shapes[shape];
  const facts = { channel: 'display', source: '', verifiedAt: '', official: false } as const;
  return { label: { en: '', es: '' }, ...facts, width, height, unsafe, maxBytes: 1e6 };
};
const image = createRaster(200, 140, 3);
image.data.forEach((_, i) => (image.data[i] = (i * 31 + Math.floor(i / 600) * 5) % 256));

let fonts: CreativeParts['fonts'];
beforeAll(async () => {
  fonts = await loadAdFonts(brand, [copy, ...hard]);
});

const compose = (template: TemplateName, shape: keyof typeof shapes, words = copy) =>
  composeCreative({
    template: templates[template],
    format: formatOf(shape),
    copy: words,
    brand,
    fonts,
    frame: (width, height, at) => frameImage({ raster: image }, width, height, at),
  });

it.each(templateNames)('%s has nothing to object to in any shape', (template) => {
  for (const shape of Object.keys(shapes) as (keyof typeof shapes)[]) {
    const creative = compose(template, shape);
    const findings = lintCreative(creative, formatOf(shape), 0).filter(
      ({ code }) => code !== 'logo_contrast',
    );
    expect(findings, shape).toEqual([]);
    expect(creative.texts.map(({ text }) => text.toLowerCase())).toContain(copy.headline.toLowerCase());
  }
});

it.each(hard)('sets $language whole: $headline', (words) => {
  for (const template of ['split', 'shade', 'poster'] as const)
    for (const shape of ['wide', 'square', 'story'] as const) {
      const creative = compose(template, shape, words);
      expect(
        lintCreative(creative, formatOf(shape), 0).filter(
          ({ code }) => code === 'clipped' || code === 'unsafe',
        ),
      ).toEqual([]);
      expect(creative.texts.find(({ role }) => role === 'headline')?.text).toBe(words.headline);
    }
});

it('refuses what cannot be set large enough, and says which text', () => {
  const long = { ...copy, headline: 'Words and words and more words, '.repeat(12) };
  expect(() => compose('shout', 'strip', long)).toThrowError(
    expect.objectContaining({
      code: 'ads.does_not_fit',
      data: expect.objectContaining({ role: 'headline' }),
    }),
  );
});

it('leaves out what may be left out before it gives up', () => {
  const wordy = { ...copy, body: 'Stoneware that keeps its heat. '.repeat(8) };
  const roles = compose('split', 'strip', wordy).texts.map(({ role }) => role);
  expect(roles).toContain('headline');
  expect(roles).not.toContain('body');
});

it('is the same again, to the byte', () => {
  const [one, other] = [compose('shade', 'wide'), compose('shade', 'wide')];
  expect(Buffer.from(one.picture.data).equals(other.picture.data)).toBe(true);
});
