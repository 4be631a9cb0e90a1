import type { FloorPlan } from '../room/room.ts';
import { type GroundMove, invert, moveGround } from './ground-move.ts';

/** A photo's free floor, and where its world lies in the joint one (no scale). */
export interface PlacedPlan {
  readonly move: GroundMove;
  readonly plan: FloorPlan;
}

/** The floor that any of the photos shows free, as one grid in the joint world. */
export function joinPlans(placed: readonly PlacedPlan[]): FloorPlan {
  const cell = placed[0]?.plan.cell ?? 0.05;
  const ends = placed.flatMap(({ move, plan: { originX, originZ, columns, rows, cell: step } }) =>
    columns * rows === 0
      ? []
      : (
          [
            [originX, originZ],
            [originX + columns * step, originZ],
            [originX, originZ + rows * step],
            [originX + columns * step, originZ + rows * step],
          ] as const
        ).map((corner) => moveGround(move, corner)),
  );
  if (ends.length === 0)
    return { originX: 0, originZ: 0, cell, columns: 0, rows: 0, free: new Uint8Array(0) };
  const originX = Math.floor(Math.min(...ends.map(([x]) => x)) / cell) * cell;
  const originZ = Math.floor(Math.min(...ends.map(([, z]) => z)) / cell) * cell;
  const columns = Math.ceil((Math.max(...ends.map(([x]) => x)) - originX) / cell);
  const rows = Math.ceil((Math.max(...ends.map(([, z]) => z)) - originZ) / cell);
  const free = new Uint8Array(columns * rows);
  const backs = placed.map(({ move, plan }) => ({ back: invert(move), plan }));
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < columns; i++) {
      const [x, z] = [originX + (i + 0.5) * cell, originZ + (j + 0.5) * cell];
      if (backs.some(({ back, plan }) => isFree(plan, moveGround(back, [x, z])))) free[j * columns + i] = 1;
    }
  return { originX, originZ, cell, columns, rows, free };
}

/** Whether the cell with a point of the plan's own world is free. */
export function isFree(plan: FloorPlan, [x, z]: readonly [number, number]): boolean {
  const [i, j] = [Math.floor((x - plan.originX) / plan.cell), Math.floor((z - plan.originZ) / plan.cell)];
  return i >= 0 && j >= 0 && i < plan.columns && j < plan.rows && plan.free[j * plan.columns + i] === 1;
}
