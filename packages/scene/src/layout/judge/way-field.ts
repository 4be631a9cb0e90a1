/**
 * Where a person of a walkway's width can walk from the camera or a door: a flood over the floor seen from above. Floor
 * outside the picture is taken to go on; what the picture shows not to be free is not walked on.
 */
import { distanceTransform } from '../floor-field.ts';
import type { Footprint } from '../footprint.ts';
import { inSomeFrame } from '../in-some-frame.ts';
import { sureness } from '../rules/measures.ts';
import { lengthOf, wallRunsOn } from '../walls.ts';
import type { Grounds } from './scene.ts';

/** Metres a cell, and of floor beyond the plan that may be walked on. */
const cell = 0.08;
const around = 1.2;
/** Metres around the camera in which a person may start, and beside a piece from which they reach it. */
const start = 1;
const arm = 0.3;

export interface WayField {
  /** 1 where someone who needs `width` metres gets to, past these pieces; cells of this field */
  walk(prints: readonly Footprint[], width: number): Uint8Array;
  /** whether someone who got there stands beside the footprint */
  touches(walked: Uint8Array, print: Footprint, width: number): boolean;
}

export function createWayField({ room, field, free }: Grounds): WayField {
  const { plan } = room.floor;
  const [cameraX, , cameraZ] = room.camera.position;
  const left = Math.min(plan.originX, cameraX) - around;
  const far = Math.min(plan.originZ, cameraZ) - around;
  const columns = Math.ceil(
    (Math.max(plan.originX + plan.columns * plan.cell, cameraX) + around - left) / cell,
  );
  const rows = Math.ceil((Math.max(plan.originZ + plan.rows * plan.cell, cameraZ) + around - far) / cell);
  const open = new Uint8Array(columns * rows);
  const x = (i: number): number => left + (i + 0.5) * cell;
  const z = (j: number): number => far + (j + 0.5) * cell;
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < columns; i++) {
      if (!inSomeFrame(room, [x(i), z(j)]) || field.clearance(x(i), z(j)) > 0) open[j * columns + i] = 1;
    }
  for (const wall of room.walls) {
    if (wall.confidence < sureness.wall) continue;
    const length = lengthOf(wall);
    const [ux, uz] = [(wall.b[0] - wall.a[0]) / length, (wall.b[1] - wall.a[1]) / length];
    for (let s = -wallRunsOn; s < length + wallRunsOn; s += cell / 2) {
      const i = Math.floor((wall.a[0] + ux * s - left) / cell);
      const j = Math.floor((wall.a[1] + uz * s - far) / cell);
      if (i >= 0 && j >= 0 && i < columns && j < rows) open[j * columns + i] = 0;
    }
  }
  const clearance = distanceTransform({ columns, rows, cell, free: open });

  /** Calls back for the cells whose middle lies within `reach` of the footprint, until it answers true. */
  const near = (print: Footprint, reach: number, visit: (index: number) => boolean | void): boolean => {
    const radius = Math.hypot(print.halfWidth, print.halfDepth) + reach;
    const [c, s] = [Math.cos(print.rotation), Math.sin(print.rotation)];
    const [i0, i1] = [
      Math.floor((print.x - radius - left) / cell),
      Math.ceil((print.x + radius - left) / cell),
    ];
    const [j0, j1] = [
      Math.floor((print.z - radius - far) / cell),
      Math.ceil((print.z + radius - far) / cell),
    ];
    for (let j = Math.max(0, j0); j < Math.min(rows, j1); j++)
      for (let i = Math.max(0, i0); i < Math.min(columns, i1); i++) {
        const [dx, dz] = [x(i) - print.x, z(j) - print.z];
        const across = Math.max(0, Math.abs(dx * c - dz * s) - print.halfWidth);
        const along = Math.max(0, Math.abs(dx * s + dz * c) - print.halfDepth);
        if (across * across + along * along < reach * reach && visit(j * columns + i) === true) return true;
      }
    return false;
  };

  const walk = (prints: readonly Footprint[], width: number): Uint8Array => {
    // A person's middle keeps half their width from everything; half a cell is the grid's own error.
    const radius = width / 2 - cell / 2;
    const state = new Uint8Array(columns * rows);
    for (let k = 0; k < state.length; k++) state[k] = (clearance[k] ?? 0) > radius ? 2 : 0;
    for (const print of prints)
      near(print, radius, (k) => {
        state[k] = 0;
      });
    const queue = new Int32Array(columns * rows);
    let end = 0;
    const enter = (k: number): void => {
      if (state[k] !== 2) return;
      state[k] = 1;
      queue[end++] = k;
    };
    const point = { x: cameraX, z: cameraZ, rotation: 0, halfWidth: 0, halfDepth: 0 };
    near(point, start, enter);
    for (const { zone } of free.doors) near(zone, 0.01, enter);
    for (let head = 0; head < end; head++) {
      const k = queue[head] ?? 0;
      const i = k % columns;
      if (i > 0) enter(k - 1);
      if (i < columns - 1) enter(k + 1);
      if (k >= columns) enter(k - columns);
      if (k + columns < state.length) enter(k + columns);
    }
    for (let k = 0; k < state.length; k++) if (state[k] === 2) state[k] = 0;
    return state;
  };

  const touches = (walked: Uint8Array, print: Footprint, width: number): boolean =>
    near(print, width / 2 + arm, (k) => walked[k] === 1);

  return { walk, touches };
}
