/** An arrangement given by hand, stood exactly as given: checked for sense, never moved, never judged. */
import { AppError } from '@escena/core/app-error';
import type { Text } from '@escena/core/text';
import { type Camera, project } from '../camera.ts';
import { isPieceId, type Goods } from '../furniture/goods.ts';
import { styles, type StyleName } from '../furniture/styles/styles.ts';
import type { Room } from '../room/room.ts';
import { footprint, place, type Placed } from './arrangement.ts';
import { buildLayout, type Furnished } from './build-layout.ts';
import { corners, distanceTo } from './footprint.ts';
import { isCurtain } from './piece-kinds.ts';
import { seenFrom } from './view.ts';

/** One piece where a person put it; metres and radians in the room's world. */
export interface ArrangedPiece {
  /** a name of the catalogue, or the id of an own model */
  readonly piece: string;
  readonly x: number;
  readonly z: number;
  /** height of its origin; absent: where its kind belongs */
  readonly y?: number | undefined;
  /** about y; 0 faces +z */
  readonly rotation: number;
  /** sRGB, `#rrggbb` */
  readonly color?: string | undefined;
}

export interface ArrangementOptions {
  readonly style: StyleName;
  readonly arrangement: readonly ArrangedPiece[];
  /** a person's own models by id */
  readonly own?: Goods['own'];
}

/** More pieces than this are no room but a shop, and would not fit a small machine's memory. */
export const maxArranged = 40;
/** Metres above the floor where the middle of what hangs on a wall goes by itself. */
const eyeHeight = 1.5;

/**
 * Stands and builds an arrangement.
 * @throws AppError `staging.arrangement_invalid` (data: index, piece, problem, the sentence as `en` and `es`)
 */
export function standArrangement(
  room: Room,
  options: ArrangementOptions & { readonly seed: number },
): Furnished {
  const placed = placeArrangement(room, options);
  const colored = placed.map((one, index) => ({ ...one, color: options.arrangement[index]?.color }));
  return buildLayout(colored, { style: styles[options.style], own: options.own }, options.seed);
}

/**
 * The arrangement as it will stand, nothing built: what a judge takes.
 * @throws AppError `staging.arrangement_invalid`
 */
export function placeArrangement(
  room: Pick<Room, 'camera' | 'ceilingHeight' | 'others'>,
  { style, arrangement, own }: ArrangementOptions,
): Placed[] {
  const goods: Goods = { style: styles[style], own };
  if (arrangement.length > maxArranged)
    throw invalid(maxArranged, '', {
      problem: 'too-many',
      en: `The arrangement has ${arrangement.length} pieces; at most ${maxArranged} can be drawn.`,
      es: `La composición tiene ${arrangement.length} muebles; se pueden dibujar ${maxArranged} como mucho.`,
    });
  const placed: Placed[] = [];
  for (const [index, entry] of arrangement.entries()) {
    const nonsense = whatIsWrong(entry, goods);
    if (nonsense) throw invalid(index, entry.piece, nonsense);
    if (!isPieceId(entry.piece, own)) continue;
    const { x, z, rotation } = entry;
    const model = place(entry.piece, { x, y: 0, z, rotation }, goods);
    const one = { ...model, y: entry.y ?? ownHeight(model, placed, room.ceilingHeight) };
    if (!touchesPicture(room, one))
      throw invalid(index, entry.piece, {
        problem: 'outside-picture',
        en: `${model.title.en} stands outside the picture.`,
        es: `${model.title.es} queda fuera de la foto.`,
      });
    placed.push(one);
  }
  return placed;
}

/** Why an entry cannot be stood anywhere; undefined when it can. */
function whatIsWrong(entry: ArrangedPiece, { own }: Goods): Problem | undefined {
  const { piece, x, y = 0, z, rotation, color } = entry;
  if (!isPieceId(piece, own))
    return {
      problem: 'unknown-piece',
      en: `The catalogue has no “${piece}”.`,
      es: `El catálogo no tiene «${piece}».`,
    };
  if (![x, y, z, rotation].every(Number.isFinite))
    return {
      problem: 'not-finite',
      en: `The place of “${piece}” is not a number.`,
      es: `La posición de «${piece}» no es un número.`,
    };
  if (color !== undefined && !/^#[0-9a-f]{6}$/i.test(color))
    return {
      problem: 'bad-color',
      en: `“${color}” is not a colour; write it as #rrggbb.`,
      es: `«${color}» no es un color; escríbelo como #rrggbb.`,
    };
  return undefined;
}

/** Where a piece's kind belongs: the floor, the highest top under it, a wall at eye height, the ceiling. */
function ownHeight(model: Placed, placed: readonly Placed[], ceilingHeight: number): number {
  switch (model.placement) {
    case 'floor':
    case 'rug':
      return 0;
    case 'ceiling':
      return ceilingHeight;
    case 'wall':
      return isCurtain(model.piece) ? model.size.height / 2 : eyeHeight;
    case 'surface': {
      const tops = placed
        .filter((support) => distanceTo(footprint(support), [model.x, model.z]) === 0)
        .map(({ top, y }) => (top === undefined ? 0 : y + top));
      return Math.max(0, ...tops);
    }
    default:
      return model.placement satisfies never;
  }
}

/** Whether any of it can show in any of the room's photos. */
function touchesPicture({ camera, others = [] }: Pick<Room, 'camera' | 'others'>, placed: Placed): boolean {
  return [camera, ...others.map((other) => other.camera)].some((one) => shows(one, placed));
}

/** Some corner before the camera, and its box not wholly off the picture. */
function shows(camera: Camera, placed: Placed): boolean {
  const seen = seenFrom(camera, placed);
  if (seen) return seen.left < 1 && seen.right > 0 && seen.top < 1 && seen.bottom > 0;
  // Partly behind the camera: as long as a corner lies before it, some of it may show.
  return corners(footprint(placed)).some(([x, z]) => project(camera, [x, placed.y, z]) !== undefined);
}

interface Problem extends Text {
  readonly problem: 'not-finite' | 'unknown-piece' | 'outside-picture' | 'too-many' | 'bad-color';
}

function invalid(index: number, piece: string, { problem, en, es }: Problem): AppError {
  return new AppError('staging.arrangement_invalid', {
    detail: `${en} / ${es}`,
    data: { index, piece, problem, en, es },
  });
}
