import { describe, expect, it } from 'vitest';
import { studioInput } from './contract.ts';
import {
  type Property,
  propertyLightNames,
  propertyPlaceNames,
  propertyPrompt,
  propertySourceNames,
  proposeProperty,
} from './property.ts';
import { styleNames } from '../staging/options.ts';

const sketch: Property = {
  source: 'sketch',
  place: 'living-room',
  style: 'japandi',
  light: 'day',
  furnished: true,
  closeness: 0.8,
};
const scribbles = { controls: 1, name: 'sd15-controlnet-scribble' };
const plain = { controls: 0, name: 'sdxl-base' };

describe('proposeProperty', () => {
  it('draws a drawing’s lines from noise: its paper is not to be seen', () => {
    const { mode, controls } = proposeProperty(sketch, scribbles);
    expect(mode).toEqual({ kind: 'text-to-image' });
    expect(controls).toEqual([{ map: 'strokes', scale: 1.04, start: 0, end: 0.9 }]);
  });

  it('goes on from a site’s own light and colours, and the less the closer it is to be', () => {
    const strength = (closeness: number) => {
      const { mode } = proposeProperty({ ...sketch, source: 'shell', closeness }, plain);
      return mode.kind === 'image-to-image' ? mode.strength : undefined;
    };
    expect([strength(0), strength(0.5), strength(1)]).toEqual([0.9, 0.6, 0.3]);
  });

  it.each([
    ['sd15-controlnet-depth', 'shell', 'depth'],
    ['sd15-controlnet-depth', 'sketch', 'strokes'],
    ['sd15-controlnet-mlsd', 'plan', 'lines'],
    ['sdxl-canny', 'sketch', 'canny'],
    ['my-own', 'shell', 'canny'],
  ] as const)('shows %s of a %s: %s', (name, source, map) => {
    expect(proposeProperty({ ...sketch, source }, { controls: 2, name }).controls[0]?.map).toBe(map);
  });

  it('is what the contract takes, whatever is wished for', () => {
    for (const source of propertySourceNames)
      for (const place of propertyPlaceNames)
        for (const style of styleNames)
          for (const light of propertyLightNames) {
            const property = { ...sketch, source, place, style, light };
            const asked = { checkpoint: 'sd', property, ...proposeProperty(property, scribbles) };
            expect(studioInput.safeParse(asked).error).toBeUndefined();
          }
  });
});

it('says every choice in the prompt, in so many words', () => {
  expect(propertyPrompt(sketch)).toBe(
    'interior design photograph of a finished, furnished Japandi living room, pale ash wood, lime plaster walls, low furniture, bright daylight from the windows, straight verticals, fine detail',
  );
  const prompts = new Set(
    propertySourceNames.flatMap((source) =>
      propertyPlaceNames.flatMap((place) =>
        styleNames.flatMap((style) =>
          propertyLightNames.map((light) => propertyPrompt({ ...sketch, source, place, style, light })),
        ),
      ),
    ),
  );
  // A sketch and a site become the same picture; a plan is seen from above.
  expect(prompts.size).toBe(2 * propertyPlaceNames.length * styleNames.length * propertyLightNames.length);
});
