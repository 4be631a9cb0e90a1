import type { ModelTurn, StatedSize } from '@escena/core/model-size';

/** Where a model may belong: on the floor, under others, on top of another, at a wall, under the ceiling. */
export const modelPlacements = ['floor', 'rug', 'surface', 'wall', 'ceiling'] as const;
export type ModelPlacement = (typeof modelPlacements)[number];

/** What a person says about a model beyond its file. */
export interface OwnModelSettings {
  readonly name: string;
  readonly stated?: StatedSize | undefined;
  readonly turn?: ModelTurn | undefined;
  readonly placement?: ModelPlacement | undefined;
}

/** A GLB or glTF file that a job may place, as whoever wires the run holds it. */
export interface OwnModelFile extends OwnModelSettings {
  read(): Promise<Uint8Array>;
}

/** Whether a piece's name is a model's id and no name of the catalogue. */
export function isModelId(name: string): name is `mdl_${string}` {
  return name.startsWith('mdl_');
}

/** The models that a job places, each once: they share one name space with the catalogue. */
export function modelIds(input: {
  readonly items?: readonly string[] | undefined;
  readonly arrangement?: readonly { readonly piece: string }[] | undefined;
}): string[] {
  const named = [...(input.items ?? []), ...(input.arrangement ?? []).map(({ piece }) => piece)];
  return [...new Set(named.filter(isModelId))];
}
