import type { CheckpointView } from '@escena/api/views/checkpoint-view';
import { describe, expect, it } from 'vitest';
import { canDo, draftOfInput, firstDraft, inputOfDraft, looksAtPhoto } from './studio-draft.ts';

const checkpoint: CheckpointView = {
  name: 'tiny',
  title: 'Tiny',
  family: 'sd',
  pipelines: ['text-to-image', 'image-to-image', 'inpaint'],
  licence: { id: 'Apache-2.0', url: 'https://example.org', terms: null },
  paidUse: true,
  usable: true,
  obstacle: null,
  size: { width: 256, height: 256, fixed: false, multiple: 8 },
  controls: 0,
  defaults: { steps: 12, guidance: 7, scheduler: null },
  seconds: { at512: null, atNative: null },
};
const photo = { width: 1200, height: 800 };

describe('a draft of the studio', () => {
  it('needs no more than a few words', () => {
    const input = inputOfDraft({ ...firstDraft, prompt: 'an oak chair' }, { checkpoint, photo: undefined });
    expect(input).toMatchObject({
      checkpoint: 'tiny',
      mode: { kind: 'text-to-image' },
      prompt: 'an oak chair',
      steps: 12,
      width: 256,
      height: 256,
      images: 1,
    });
  });

  it('enlarges a photo without asking a checkpoint for anything', () => {
    const larger = { ...firstDraft, kind: 'enlarge' as const, upscaler: 'gan' };
    const input = inputOfDraft(larger, { checkpoint, photo });
    expect(input).toMatchObject({ mode: { kind: 'enlarge' }, upscale: 2, upscaler: 'gan' });
    expect(input.checkpoint).toBeUndefined();
    expect(draftOfInput(input)).toMatchObject({ kind: 'enlarge', upscale: 2, upscaler: 'gan' });
  });

  it('goes there and back: the same again', () => {
    const modes = [
      { kind: 'text-to-image', tileable: 'both', transparent: true, upscale: 2 },
      { kind: 'image-to-image', strength: 0.3, shape: 'photo' },
      { kind: 'inpaint', repaint: 0.8 },
      { kind: 'outpaint', margins: { left: 64, top: 0, right: 128, bottom: 8 } },
    ] as const;
    for (const mode of modes) {
      const draft = {
        ...firstDraft,
        prompt: 'a chair',
        negativePrompt: 'blurry',
        seed: '7',
        guidance: 5,
        ...mode,
      };
      const input = inputOfDraft(draft, { checkpoint, photo, mask: 'img_1' });
      expect(inputOfDraft(draftOfInput(input), { checkpoint, photo, mask: 'img_1' })).toEqual(input);
    }
  });

  it('leaves out what does not go with its mode, and keeps it for another', () => {
    const draft = {
      ...firstDraft,
      kind: 'inpaint',
      tileable: 'both',
      transparent: true,
      upscale: 4,
    } as const;
    const input = inputOfDraft(draft, { checkpoint, photo, mask: 'img_1' });
    expect([input.tileable, input.transparent, input.upscale]).toEqual(['none', false, 1]);
  });

  it('has another seed each time unless one is typed', () => {
    const seeds = [1, 2, 3].map(() => inputOfDraft(firstDraft, { checkpoint, photo: undefined }).seed);
    expect(new Set(seeds).size).toBeGreaterThan(1);
    const typed = inputOfDraft({ ...firstDraft, seed: '99999999999' }, { checkpoint, photo: undefined });
    expect(typed.seed).toBe(0xffff_ffff);
  });

  it('says whether it looks at a photo, and whether a checkpoint can do it', () => {
    expect(looksAtPhoto(firstDraft)).toBe(false);
    expect(looksAtPhoto({ ...firstDraft, kind: 'inpaint' })).toBe(true);
    const map = { map: 'canny', scale: 1, start: 0, end: 1 } as const;
    expect(looksAtPhoto({ ...firstDraft, controls: [map] })).toBe(true);
    expect(canDo(checkpoint, 'outpaint')).toBe(true);
    expect(canDo(checkpoint, 'edit')).toBe(false);
  });
});
