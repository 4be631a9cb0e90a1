import type { CheckpointView } from '@escena/api/views/checkpoint-view';
import {
  propertyAvoids,
  propertyPrompt,
  proposeProperty,
  type Property,
} from '@escena/verticals/studio/property';
import type { StudioDraft } from './studio-draft.ts';

export const firstProperty: Property = {
  source: 'sketch',
  place: 'living-room',
  style: 'scandinavian',
  light: 'day',
  furnished: true,
  closeness: 0.75,
};

/** What a draft becomes by these choices: words that a person wrote or changed stay as they are. */
export function withProperty(
  draft: StudioDraft,
  property: Property,
  checkpoint: Pick<CheckpointView, 'controls' | 'name'>,
): Partial<StudioDraft> {
  const { prompt, negativePrompt, mode, controls } = proposeProperty(property, checkpoint);
  const proposed = draft.property && propertyPrompt(draft.property);
  const isOwn = (words: string, rule: string | undefined): boolean => words.trim() !== '' && words !== rule;
  return {
    property,
    kind: mode.kind,
    ...(mode.kind === 'image-to-image' && { strength: mode.strength }),
    controls,
    shape: 'photo',
    ...(!isOwn(draft.prompt, proposed) && { prompt }),
    ...(!isOwn(draft.negativePrompt, propertyAvoids) && { negativePrompt }),
  };
}
