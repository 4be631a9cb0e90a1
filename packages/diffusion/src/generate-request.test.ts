import { describe, expect, it } from 'vitest';
import { parseGenerateCase, requestLimits } from './generate-request.ts';

const given = { pipeline: 'text-to-image', prompt: 'a sofa' };
const refusal = (input: string) => expect.objectContaining({ code: 'input.invalid', input });

describe('a case', () => {
  it('fills in what is left out, and takes null for that', () => {
    const parsed = parseGenerateCase({ ...given, negativePrompt: null, extra: { eta: null } });
    expect(parsed).toEqual({ ...given, seed: 0, extra: parseGenerateCase(given).extra });
    expect(parsed.extra).toMatchObject({ num_images: 1, guess_mode: false, prompt_syntax: 'plain' });
    expect('negativePrompt' in parsed).toBe(false);
  });

  it('keeps what a scheduler is told, nulls included', () => {
    const schedulerConfig = { _class_name: 'PNDMScheduler', trained_betas: null };
    expect(parseGenerateCase({ ...given, schedulerConfig }).schedulerConfig).toEqual(schedulerConfig);
  });

  it.each<[string, object, string]>([
    ['a field that it does not know', { promt: 'x' }, 'promt'],
    [
      'an option that it does not know',
      { extra: { skip_guidance_layers: [1] } },
      'extra.skip_guidance_layers',
    ],
    ['another pipeline', { pipeline: 'video' }, 'pipeline'],
    ['too many steps', { steps: requestLimits.steps + 1 }, 'steps'],
    ['half a step', { steps: 1.5 }, 'steps'],
    ['an endless prompt', { prompt: 'x'.repeat(requestLimits.promptLength + 1) }, 'prompt'],
    ['a side beyond the cap', { width: requestLimits.side + 8 }, 'width'],
    ['no strength', { strength: 0 }, 'strength'],
    ['a guidance that is no number', { guidance: NaN }, 'guidance'],
    ['too many images', { extra: { num_images: requestLimits.images + 1 } }, 'extra.num_images'],
    ['a ControlNet without a picture', { extra: { controls: [{ scale: 1 }] } }, 'extra.controls.0.image'],
  ])('is refused for %s', (_, more, input) => {
    const parse = () => parseGenerateCase({ ...given, ...more });
    expect(parse).toThrowError(refusal(input));
  });

  it.each([null, 'x', [], 3])('that is %j is refused', (json) => {
    expect(() => parseGenerateCase(json)).toThrowError(expect.objectContaining({ code: 'input.invalid' }));
  });
});
