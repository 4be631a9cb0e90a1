import { buildArranged } from '@escena/scene/build-arranged';
import { catalogue } from '@escena/scene/catalogue';
import { partFrame } from '@escena/scene/part-frame';
import type { Piece } from '@escena/scene/piece';
import type { Part } from '@escena/scene/scene';
import { styles } from '@escena/scene/styles';
import type { BufferGeometry } from 'three';
import { isPieceName } from '../goods/describe-piece.ts';
import { bakeTexture } from './bake-texture.ts';
import { contactShade } from './contact-shade.ts';
import type { PartData, PieceData, PieceRequest } from './messages.ts';

/** Shapes, baked patterns and the shade on the floor of a piece of the catalogue. @throws Error for an unknown one */
export function makePiece({ piece: name, style, ...look }: PieceRequest): PieceData {
  if (!isPieceName(name)) throw new Error(`the catalogue has no ${name}`);
  const piece: Piece = catalogue[name];
  const parts = buildArranged(piece, { style: styles[style], ...look }).map(toPartData);
  const stands = piece.placement === 'floor' || piece.placement === 'surface';
  return { parts, contact: stands ? contactShade(parts) : undefined };
}

function toPartData({ geometry, material }: Part): PartData {
  const { texture: _, ...plain } = material;
  const { axes, center, half } = partFrame(geometry);
  return {
    positions: numbersOf(geometry, 'position'),
    normals: numbersOf(geometry, 'normal'),
    material: plain,
    texture: bakeTexture(material, { half, axes }),
    axes,
    center,
  };
}

/** A copy of its own, so that its memory can be handed to the page. */
function numbersOf(geometry: BufferGeometry, name: 'position' | 'normal'): Float32Array<ArrayBuffer> {
  const flat = geometry.index ? geometry.toNonIndexed() : geometry;
  return Float32Array.from(flat.getAttribute(name).array);
}
