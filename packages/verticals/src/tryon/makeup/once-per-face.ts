import type { LayerInput } from './layer.ts';

/** Works out once a face what neither colour nor finish nor intensity changes: a preview asks for it with every new colour. */
export function oncePerFace<T>(make: (input: LayerInput) => T): (input: LayerInput) => T {
  const made = new WeakMap<LayerInput, { readonly value: T }>();
  return (input) => {
    const known = made.get(input);
    if (known) return known.value;
    const value = make(input);
    made.set(input, { value });
    return value;
  };
}
