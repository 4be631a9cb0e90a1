import type { Room } from '@escena/scene/room';
import { describePiece, type OwnPieces, type PieceFacts } from '../goods/describe-piece.ts';
import type { DragRoom } from '../stage/drag.ts';
import type { Footing } from '../stage/footing.ts';
import type { Plan, PlanItem } from './plan.ts';

/** Walls less certain than this neither pull nor measure. */
const leastWall = 0.3;

export interface Known {
  readonly item: PlanItem;
  readonly facts: PieceFacts;
}

/** The pieces of a plan with what is known of each; names that no catalogue has are left out. */
export function knownItems({ items, style }: Plan, own: OwnPieces): Known[] {
  return items.flatMap((item) => {
    const facts = describePiece(item.piece, style, own);
    return facts ? [{ item, facts }] : [];
  });
}

export function footingOf({ item, facts }: Known): Footing {
  const { x, z, rotation } = item;
  return { x, z, rotation, width: facts.size.width, depth: facts.size.depth };
}

export function wallsOf({ walls }: Room) {
  return walls.filter(({ confidence }) => confidence >= leastWall);
}

/** Everything that stands on the floor but one piece: what the one is dragged among. */
export function othersThan(known: readonly Known[], id: string | undefined): Footing[] {
  return known
    .filter(({ item, facts }) => item.id !== id && facts.placement === 'floor')
    .map((one) => footingOf(one));
}

/** The room as dragging one piece sees it. */
export function dragRoom(room: Room, known: readonly Known[], id: string | undefined): DragRoom {
  const supports = known.flatMap(({ item, facts }) => {
    if (item.id === id || facts.top === undefined) return [];
    return [{ footing: footingOf({ item, facts }), top: item.y + facts.top }];
  });
  const { camera, ceilingHeight } = room;
  return { camera, ceilingHeight, walls: wallsOf(room), supports };
}
