import { AppError } from '@escena/core/app-error';
import type { Text } from '@escena/core/text';
import type { Placed } from './arrangement.ts';
import { largestFreeRectangle, longestFreeWall } from './free-stretch.ts';
import { needsWall } from './piece-kinds.ts';
import type { Site } from './site.ts';

/** Why a listed piece finds no place, with the measure that decides: `staging.item_does_not_fit`. */
export function refusal(site: Site, piece: Placed, alone: boolean): AppError {
  const widthCm = cm(piece.size.width);
  const { reason, freeCm } = whyNot(site, piece, alone);
  const en = `${piece.title.en}, ${widthCm} cm wide, ${reason.en}`;
  const es = `${piece.title.es}, ${widthCm} cm de ancho, ${reason.es}`;
  return new AppError('staging.item_does_not_fit', {
    detail: `${en} / ${es}`,
    data: { piece: piece.piece, widthCm, ...(freeCm === undefined ? {} : { freeCm }), en, es },
  });
}

function whyNot(site: Site, piece: Placed, alone: boolean): { reason: Text; freeCm?: number } {
  switch (piece.placement) {
    case 'floor':
    case 'rug':
      return onFloor(site, piece, alone);
    case 'surface':
      return {
        reason: {
          en: 'finds no free top to stand on',
          es: 'no tiene ninguna superficie libre donde apoyarse',
        },
      };
    case 'wall':
      return { reason: { en: 'does not fit a free wall', es: 'no cabe en ninguna pared libre' } };
    case 'ceiling':
      return { reason: { en: 'finds no ceiling in the picture', es: 'no tiene techo a la vista' } };
    default:
      return piece.placement satisfies never;
  }
}

/** The wall is too short, the floor too small, or, where both would do, the rest of the list is in the way. */
function onFloor(site: Site, piece: Placed, alone: boolean): { reason: Text; freeCm?: number } {
  const { width, depth } = piece.size;
  const wall = longestFreeWall(site, depth);
  const sides = largestFreeRectangle(site);
  const fitsFloor =
    Math.max(...sides) >= Math.max(width, depth) && Math.min(...sides) >= Math.min(width, depth);
  if (wall !== undefined && wall < width && (needsWall(piece.piece) || !fitsFloor)) {
    const freeCm = cm(wall);
    return {
      freeCm,
      reason: {
        en: `does not fit a wall: the longest free one is ${freeCm} cm`,
        es: `no cabe en la pared: la más larga libre mide ${freeCm} cm`,
      },
    };
  }
  if (!fitsFloor) {
    const [a, b] = [cm(Math.max(...sides)), cm(Math.min(...sides))];
    return {
      freeCm: a,
      reason: {
        en: `does not fit the free floor: its largest free rectangle is ${a} × ${b} cm`,
        es: `no cabe en el suelo libre: el mayor rectángulo libre mide ${a} × ${b} cm`,
      },
    };
  }
  return {
    reason: alone
      ? {
          en: 'finds no place that leaves doors, windows and a way through free',
          es: 'no tiene sitio sin tapar puertas, ventanas o el paso',
        }
      : {
          en: 'does not fit beside the other pieces without blocking the way',
          es: 'no cabe junto a los demás muebles sin cortar el paso',
        },
  };
}

function cm(metres: number): number {
  return Math.round(100 * metres);
}
