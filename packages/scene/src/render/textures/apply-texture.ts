import type { Texture } from '../../scene.ts';
import type { FlatPart } from '../flat-scene.ts';
import type { Surface } from '../surface.ts';

export function applyTexture(_s: Surface, _p: FlatPart, _t: Texture, _f: number, _b: boolean): void {
  return;
}
