import type { ServedCampaign, ServedCreative } from '@escena/db/ads/find-served';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pickCreative } from './pick-creative.ts';

const sizes = { square: [1080, 1080], banner: [728, 90], story: [1080, 1920], small: [300, 300] } as const;
type FormatName = keyof typeof sizes;

const creative = (segment: string, format: FormatName, headline: string): ServedCreative => ({
  id: `${segment}.${headline}.${format}`,
  cellId: `${segment}.${headline}.${format}`,
  segment,
  format,
  alt: headline,
  storageKey: 'k',
  sha256: 's',
  mime: 'image/jpeg',
  width: sizes[format][0],
  height: sizes[format][1],
});

const campaign = (more: Partial<ServedCampaign> = {}): ServedCampaign => ({
  id: 'cmp_1',
  workspaceId: 'workspace_1',
  state: 'running',
  landingUrl: 'https://shop.example',
  secret: 's',
  holdoutShare: 0,
  impressionsLeft: null,
  creatives: ['dogs', 'cats'].flatMap((segment) =>
    (['square', 'banner', 'story', 'small'] as const).flatMap((format) =>
      ['h1', 'h2', 'h3'].map((headline) => creative(segment, format, headline)),
    ),
  ),
  shares: {},
  ...more,
});

const any = { segment: undefined, format: undefined, width: undefined, height: undefined };
const randomOf =
  (...values: number[]) =>
  () =>
    values.shift() ?? 0.5;

it('never shows another segment’s or another format’s, whatever chance says', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('dogs', 'cats'),
      fc.constantFrom('square', 'banner', 'story', 'small'),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (segment, format, first, second, holdoutShare) => {
        const picked = pickCreative(
          campaign({ holdoutShare }),
          { ...any, segment, format },
          randomOf(first, second),
        );
        if ('nothing' in picked) throw new Error(picked.nothing);
        expect(picked.creative).toMatchObject({ segment, format });
        expect(picked.held).toBe(first < holdoutShare);
      },
    ),
  );
});

it('shows each as often as the plan says, and the holdout all alike', () => {
  const shares = { dogs: { square: { 'dogs.h1.square': 0.7, 'dogs.h2.square': 0.3, 'dogs.h3.square': 0 } } };
  const plan = campaign({ shares, holdoutShare: 0.25 });
  const counts = new Map<string, number>();
  let seed = 1;
  const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
  const draws = 40_000;
  for (let i = 0; i < draws; i++) {
    const picked = pickCreative(plan, { ...any, segment: 'dogs', format: 'square' }, random);
    if ('nothing' in picked) throw new Error(picked.nothing);
    const key = `${picked.held} ${picked.creative.alt}`;
    counts.set(key, (counts.get(key) ?? 0) + 1 / draws);
  }
  const part = (key: string) => counts.get(key) ?? 0;
  expect(part('false h1')).toBeCloseTo(0.75 * 0.7, 1);
  expect(part('false h2')).toBeCloseTo(0.75 * 0.3, 1);
  expect(part('false h3')).toBe(0);
  for (const headline of ['h1', 'h2', 'h3']) expect(part(`true ${headline}`)).toBeCloseTo(0.25 / 3, 1);
});

it('takes the shape that is nearest to the place, of those the smallest that fills it', () => {
  const formatFor = (width: number, height: number) => {
    const picked = pickCreative(campaign(), { ...any, segment: 'dogs', width, height }, randomOf());
    return 'nothing' in picked ? picked.nothing : picked.creative.format;
  };
  expect(formatFor(250, 250)).toBe('small');
  expect(formatFor(300, 300)).toBe('small');
  expect(formatFor(500, 480)).toBe('square');
  expect(formatFor(2000, 2000)).toBe('square');
  expect(formatFor(364, 45)).toBe('banner');
  expect(formatFor(360, 640)).toBe('story');
  expect(formatFor(160, 600)).toBe('format_unknown');
});

it('shows all alike where no plan was made, or nothing of it is left', () => {
  const shares = { dogs: { square: { gone: 1 } } };
  for (const plan of [campaign(), campaign({ shares })]) {
    const seen = [0, 0.4, 0.9].map((value) => {
      const picked = pickCreative(plan, { ...any, segment: 'dogs', format: 'square' }, randomOf(0.5, value));
      return 'nothing' in picked ? picked.nothing : picked.creative.alt;
    });
    expect(seen).toEqual(['h1', 'h2', 'h3']);
  }
});
