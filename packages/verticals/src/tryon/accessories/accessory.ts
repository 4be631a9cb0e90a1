import { z } from 'zod';
import { hexColor } from '../../product/hex-color.ts';
import { selection } from '../../product/selection.ts';
import { position } from '../landmarks/position.ts';

/**
 * Each accessory's own points, left and right as its wearer has them: on its picture (`points`), and where they come to lie on
 * the person (`place`). Glasses: the front's two outer ends at the hinges and the middle of the bridge. A hat: the two ends of
 * its opening, at the temples, and its top. An earring: where it hangs and its lowest point; its picture shows one, both ears
 * wear it. A necklace: its two upper ends at the sides of the neck and its lowest point. A watch: the dial's middle and the two
 * edges of its case along the arm, `elbow` towards the elbow. A bag: where it is held or hangs, and its lowest point.
 */
export const accessoryPoints = {
  glasses: ['left', 'right', 'bridge'],
  hat: ['left', 'right', 'top'],
  earrings: ['hook', 'bottom'],
  necklace: ['left', 'right', 'bottom'],
  watch: ['middle', 'elbow', 'hand'],
  bag: ['hold', 'bottom'],
} as const;

export type AccessoryKind = keyof typeof accessoryPoints;
export const accessoryKinds = Object.keys(accessoryPoints) as readonly AccessoryKind[];

const source = z.discriminatedUnion('from', [
  z.object({
    from: z.literal('picture'),
    /** of the workspace: the product from its front */
    pictureId: z.string().min(1).max(64),
    /** which thing of that picture; absent: the one that stands out */
    select: selection.optional(),
  }),
  z.object({
    from: z.literal('model'),
    /** a GLB of the workspace, upright, its front towards +z */
    modelId: z.string().startsWith('mdl_').max(64),
  }),
]);

function common<Kind extends AccessoryKind>(kind: Kind) {
  const names: (typeof accessoryPoints)[Kind] = accessoryPoints[kind];
  return {
    kind: z.literal(kind),
    source,
    /** on its own picture; absent ones are found from its outline. A 3D model has its own */
    points: z.partialRecord(z.enum(names), position).optional(),
  };
}

/** Where the points come to lie on the person; absent ones follow from face and body. */
function placed<Kind extends AccessoryKind>(kind: Kind) {
  const names: (typeof accessoryPoints)[Kind] = accessoryPoints[kind];
  return z.partialRecord(z.enum(names), position);
}

const side = z.enum(['left', 'right']);

export const accessory = z.discriminatedUnion('kind', [
  z.object({
    ...common('glasses'),
    place: placed('glasses').optional(),
    /** tint of the lenses; absent: as they are on the picture */
    lens: z.object({ color: hexColor, opacity: z.number().min(0).max(1) }).optional(),
  }),
  z.object({ ...common('hat'), place: placed('hat').optional() }),
  z.object({
    ...common('earrings'),
    /** an ear each; absent ears follow from the face, those that do not show wear none */
    place: z.partialRecord(side, placed('earrings')).optional(),
  }),
  z.object({ ...common('necklace'), place: placed('necklace').optional() }),
  z.object({ ...common('watch'), place: placed('watch').optional(), side: side.default('left') }),
  z.object({
    ...common('bag'),
    place: placed('bag').optional(),
    side: side.default('right'),
    carried: z.enum(['hand', 'shoulder']).default('hand'),
  }),
]);

export type Accessory = z.infer<typeof accessory>;
