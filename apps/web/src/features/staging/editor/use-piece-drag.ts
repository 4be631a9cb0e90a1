'use client';

import type { Vec2 } from '@escena/scene/camera';
import type { Room } from '@escena/scene/room';
import { type Dispatch, type PointerEvent, useRef, useState } from 'react';
import { poseAt, shownAt } from './stage/drag.ts';
import { snapMove } from './stage/snap.ts';
import type { PlanAction } from './state/plan-reducer.ts';
import { dragRoom, footingOf, type Known, othersThan, wallsOf } from './state/room-around.ts';

interface DragOptions {
  readonly room: Room;
  readonly known: readonly Known[];
  readonly dispatch: Dispatch<PlanAction>;
  /** a pointer's place as fractions of the picture */
  readonly pointAt: (event: { clientX: number; clientY: number }) => Vec2;
  readonly pick: (at: Vec2, roughly: boolean) => string | undefined;
  readonly onSelect: (id: string | undefined) => void;
}

interface Held {
  readonly id: string;
  readonly gesture: string;
  /** where the pointer took it, and where its origin showed then */
  readonly from: Vec2;
  readonly origin: Vec2;
  moved: boolean;
}

/** Less than this share of the picture is a click and not a drag. */
const clickReach = 0.004;

/** Pointer in hand: choose, drag along the floor, let go. One step of the history each. */
export function usePieceDrag({ room, known, dispatch, pointAt, pick, onSelect }: DragOptions) {
  const held = useRef<Held>(undefined);
  const frame = useRef<number>(undefined);
  const gestures = useRef(0);
  const [dragging, setDragging] = useState(false);
  const [hoveredId, setHovered] = useState<string>();

  const move = (at: Vec2, free: boolean) => {
    const hand = held.current;
    const one = known.find(({ item }) => item.id === hand?.id);
    if (!hand || !one) return;
    const [dx, dy] = [at[0] - hand.from[0], at[1] - hand.from[1]];
    if (!hand.moved && Math.hypot(dx, dy) < clickReach) return;
    hand.moved = true;
    setDragging(true);
    const { item, facts } = one;
    const shape = { placement: facts.placement, height: facts.size.height, rotation: item.rotation };
    const pose = poseAt(shape, [hand.origin[0] + dx, hand.origin[1] + dy], dragRoom(room, known, item.id));
    if (!pose) return;
    const footing = { ...footingOf(one), x: pose.x, z: pose.z };
    const stands = facts.placement === 'floor' || facts.placement === 'rug';
    const snapped =
      stands && !free
        ? snapMove(footing, {
            walls: facts.placement === 'floor' ? wallsOf(room) : [],
            others: othersThan(known, item.id),
          })
        : footing;
    const { x, z, rotation } = stands ? snapped : pose;
    dispatch({ type: 'change', id: item.id, change: { x, y: pose.y, z, rotation }, gesture: hand.gesture });
  };

  return {
    dragging,
    hoveredId,
    cursor: dragging ? 'grabbing' : hoveredId ? 'grab' : 'default',
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (
        event.button !== 0 ||
        !(event.target instanceof Element) ||
        event.target.closest('button, a, input')
      )
        return;
      const at = pointAt(event);
      const id = pick(at, false);
      onSelect(id);
      const item = known.find((one) => one.item.id === id)?.item;
      const origin = item && shownAt(room.camera, item);
      if (!item || !origin) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      held.current = { id: item.id, gesture: `drag ${++gestures.current}`, from: at, origin, moved: false };
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const at = pointAt(event);
      const free = event.altKey;
      if (frame.current !== undefined) cancelAnimationFrame(frame.current);
      frame.current = requestAnimationFrame(() => {
        frame.current = undefined;
        if (held.current) move(at, free);
        else setHovered(pick(at, true));
      });
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      if (frame.current !== undefined) {
        cancelAnimationFrame(frame.current);
        frame.current = undefined;
        if (held.current) move(pointAt(event), event.altKey);
      }
      if (!held.current) return;
      held.current = undefined;
      setDragging(false);
      dispatch({ type: 'end-gesture' });
    },
    onPointerLeave: () => {
      setHovered(undefined);
    },
  };
}
