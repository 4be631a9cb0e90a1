/** What a photo of a person is made of, to try-on. */
export const layers = ['behind', 'skin', 'hair', 'upper', 'lower'] as const;
export type Layer = (typeof layers)[number];
export const layerIndex = Object.fromEntries(layers.map((name, k) => [name, k])) as Readonly<
  Record<Layer, number>
>;
