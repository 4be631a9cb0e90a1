import type { RetouchInput } from '@escena/verticals/retouch/contract';

/** What a person has chosen; the painted mask lies beside it. */
export interface RetouchDraft {
  readonly remove: 'painted' | 'standing';
  readonly shade: boolean;
  readonly seed: number;
}

export const firstRetouchDraft: RetouchDraft = { remove: 'painted', shade: true, seed: 0 };

/** @param maskId of what was painted; left out for all that stands on the floor */
export function retouchInputOf({ shade, seed }: RetouchDraft, maskId: string | undefined): RetouchInput {
  const remove = maskId === undefined ? {} : { remove: { maskId } };
  return { edit: { kind: 'declutter', shade, ...remove }, seed };
}

export function draftOfRetouch({ edit, seed }: RetouchInput): RetouchDraft {
  return { remove: edit.remove ? 'painted' : 'standing', shade: edit.shade, seed };
}
