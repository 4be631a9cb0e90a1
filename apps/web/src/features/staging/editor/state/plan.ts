import type { ArrangedItem } from '@escena/verticals/staging/contract';
import type { RoomType, Style } from '@escena/verticals/staging/options';
import { randomSeed } from '../../staging-draft.ts';

/** A piece on the plan. `id` is its identity for selection and drawing; `y` is always said. */
export interface PlanItem extends ArrangedItem {
  readonly id: string;
  readonly y: number;
}

/** What is undone and redone: the look and every piece in it. */
export interface Plan {
  readonly room: RoomType;
  readonly style: Style;
  readonly seed: number;
  readonly items: readonly PlanItem[];
}

export function emptyPlan(room: RoomType, style: Style): Plan {
  return { room, style, seed: randomSeed(), items: [] };
}

/** Fresh on every call, in this page only. */
export function createItemId(): string {
  return crypto.randomUUID();
}

/** Entries of a draft, a proposal or a finished picture as pieces of the plan. */
export function toItems(entries: readonly ArrangedItem[]): PlanItem[] {
  return entries.map((entry) => ({ ...entry, y: entry.y ?? 0, id: createItemId() }));
}

/** The pieces as the contract wants them: millimetres and a hundredth of a degree are more than a photo shows. */
export function toArrangement(items: readonly PlanItem[]): ArrangedItem[] {
  return items.map(({ piece, x, y, z, rotation, color }) => ({
    piece,
    x: round(x, 1e3),
    y: round(y, 1e3),
    z: round(z, 1e3),
    rotation: round(rotation, 1e4),
    ...(color ? { color } : {}),
  }));
}

function round(value: number, grain: number): number {
  return Math.round(value * grain) / grain + 0;
}
