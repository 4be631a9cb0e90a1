import { propertyPrompt } from '@escena/verticals/studio/property';
import { describe, expect, it } from 'vitest';
import { firstProperty, withProperty } from './property-draft.ts';
import { firstDraft, type StudioDraft } from './studio-draft.ts';

const checkpoint = { name: 'sd15-controlnet-scribble', controls: 1 };
const chosen = (draft: StudioDraft, part = {}): StudioDraft => ({
  ...draft,
  ...withProperty(draft, { ...firstProperty, ...part }, checkpoint),
});

describe('withProperty', () => {
  it('writes words and settings, and writes them anew when another choice is made', () => {
    const drawn = chosen(firstDraft);
    expect(drawn).toMatchObject({
      kind: 'text-to-image',
      prompt: propertyPrompt(firstProperty),
      shape: 'photo',
    });
    expect(drawn.controls).toMatchObject([{ map: 'strokes' }]);
    const site = chosen(drawn, { source: 'shell', place: 'house' });
    expect(site).toMatchObject({
      kind: 'image-to-image',
      prompt: propertyPrompt({ ...firstProperty, source: 'shell', place: 'house' }),
    });
  });

  it('leaves words alone that a person wrote or changed', () => {
    const own = chosen({ ...firstDraft, prompt: 'my grandmother’s kitchen' });
    expect(own.prompt).toBe('my grandmother’s kitchen');
    const changed = { ...chosen(firstDraft), negativePrompt: 'cats' };
    expect(chosen(changed, { style: 'modern' }).negativePrompt).toBe('cats');
  });
});
