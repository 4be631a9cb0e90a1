'use client';

import type { KeyboardEvent, PointerEvent } from 'react';
import { toCorner } from '../../floor-polygon.ts';
import type { Corner } from '../../staging-draft.ts';

interface MarkHandleProps {
  readonly at: Corner;
  readonly label: string;
  readonly onMove: (to: Corner) => void;
}

/** An arrow key moves a mark by half a percent of the photo, with Shift by five. */
const nudge = 0.005;
const arrows: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** A point on the photo that is dragged, or moved with the arrow keys. Its parent fills the photo. */
export function MarkHandle({ at, label, onMove }: MarkHandleProps) {
  const moveTo = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.parentElement?.getBoundingClientRect();
    if (!box || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    onMove(toCorner((event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height));
  };
  const moveByKey = (event: KeyboardEvent) => {
    const arrow = arrows[event.key];
    if (!arrow) return;
    event.preventDefault();
    const by = event.shiftKey ? nudge * 10 : nudge;
    onMove(toCorner(at[0] + arrow[0] * by, at[1] + arrow[1] * by));
  };
  return (
    <button
      type="button"
      aria-label={label}
      className="absolute size-8 -translate-1/2 cursor-grab touch-none rounded-full border-2 border-white bg-accent/90 shadow-float active:cursor-grabbing"
      style={{ left: `${at[0] * 100}%`, top: `${at[1] * 100}%` }}
      onKeyDown={moveByKey}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={moveTo}
    />
  );
}
