'use client';

import { type PointerEvent, useRef } from 'react';
import type { Point } from './capsule-span.ts';
import type { MaskBoard } from './mask-board.ts';
import type { ToolState } from './mask-tool.ts';
import { type BrushPoint, radiusOf } from './stroke.ts';
import { panBy, toPicture, zoomTo } from './view.ts';

interface MaskPointerOptions {
  readonly board: MaskBoard | undefined;
  readonly tool: ToolState;
  /** the picture is being moved instead of painted on */
  readonly panning: boolean;
  /** a stroke or an outline ended */
  readonly onEnd: (result: ReturnType<MaskBoard['end']>) => void;
}

/** Mouse, pen and finger on a board: one of them draws, two fingers move and enlarge, and so does a mouse while `panning`. */
export function useMaskPointer({ board, tool, panning, onEnd }: MaskPointerOptions) {
  /** where each pointer is, pixels of the screen */
  const pointers = useRef(new Map<number, Point>());

  const down = (event: PointerEvent<HTMLElement>) => {
    if (!board || (event.pointerType === 'mouse' && event.button > 1)) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    pointers.current.set(event.pointerId, onScreen(event, event.currentTarget));
    board.point(undefined);
    if (pointers.current.size > 1) return board.giveUp();
    if (isPan(event)) return;
    board.begin(brushAt(event, event.currentTarget), tool, event.altKey);
  };
  const move = (event: PointerEvent<HTMLElement>) => {
    const before = pointers.current.get(event.pointerId);
    if (!board || !before) return;
    const host = event.currentTarget;
    const at = onScreen(event, host);
    pointers.current.set(event.pointerId, at);
    const [other] = [...pointers.current].filter(([id]) => id !== event.pointerId).map(([, point]) => point);
    if (other) return board.look((view, sizes) => pinched(view, sizes, { before, at, other }));
    if (!board.state.painting)
      return board.look((view, sizes) => panBy(view, { x: at.x - before.x, y: at.y - before.y }, sizes));
    const { nativeEvent } = event;
    // Where the browser hands over several movements at once, the path between them is not a straight line.
    const path = nativeEvent.getCoalescedEvents?.() ?? [];
    for (const one of path.length > 0 ? path : [nativeEvent]) board.extend(brushAt(one, host));
  };
  const up = (event: PointerEvent<HTMLElement>) => {
    const known = pointers.current.delete(event.pointerId);
    if (board?.state.painting && known) onEnd(board.end());
  };
  const cancel = (event: PointerEvent<HTMLElement>) => {
    pointers.current.delete(event.pointerId);
    board?.giveUp();
  };

  const isPan = ({ button, pointerType }: PointerEvent) =>
    panning || (pointerType === 'mouse' && button === 1);

  const onScreen = ({ clientX, clientY }: { clientX: number; clientY: number }, host: HTMLElement): Point => {
    const box = host.getBoundingClientRect();
    const density = board?.state.density ?? 1;
    return { x: (clientX - box.left) * density, y: (clientY - box.top) * density };
  };
  const brushAt = (
    event: { clientX: number; clientY: number; pressure: number; pointerType: string },
    host: HTMLElement,
  ): BrushPoint => {
    const at = onScreen(event, host);
    return {
      ...(board ? toPicture(board.state.view, at) : at),
      radius: radiusOf(tool.radius, event.pointerType === 'pen' ? event.pressure : undefined),
    };
  };
  return { down, move, up, cancel };
}

interface Pinch {
  readonly before: Point;
  readonly at: Point;
  /** the finger that stays */
  readonly other: Point;
}

/** Two fingers: what was between them stays between them. */
function pinched(view: Parameters<typeof zoomTo>[0], sizes: Parameters<typeof zoomTo>[3], pinch: Pinch) {
  const { before, at, other } = pinch;
  const apart = (point: Point) => Math.hypot(point.x - other.x, point.y - other.y);
  const middle = { x: (at.x + other.x) / 2, y: (at.y + other.y) / 2 };
  const moved = panBy(view, { x: (at.x - before.x) / 2, y: (at.y - before.y) / 2 }, sizes);
  return zoomTo(moved, (moved.scale * Math.max(1, apart(at))) / Math.max(1, apart(before)), middle, sizes);
}
