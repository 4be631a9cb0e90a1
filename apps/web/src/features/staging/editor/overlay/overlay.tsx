'use client';

import { type Camera, floorPoint, project, type Vec2 } from '@escena/scene/camera';
import type { Room } from '@escena/scene/room';
import { useLocale, useTranslations } from 'next-intl';
import { type Dispatch, type PointerEvent, useRef } from 'react';
import { axesOf, cornersOf } from '../stage/footing.ts';
import { distancesFrom } from '../stage/measure.ts';
import { snapTurn } from '../stage/snap.ts';
import type { PlanAction } from '../state/plan-reducer.ts';
import { footingOf, type Known, othersThan, wallsOf } from '../state/room-around.ts';

interface OverlayProps {
  readonly room: Room;
  readonly known: readonly Known[];
  readonly selectedId: string | undefined;
  readonly hoveredId: string | undefined;
  readonly dragging: boolean;
  readonly dispatch: Dispatch<PlanAction>;
  readonly pointAt: (event: { clientX: number; clientY: number }) => Vec2;
}

/** Metres before the piece where the handle that turns it lies. */
const handleReach = 0.28;

/** Lines on the floor over the picture: what is chosen, how far from what, and the handle that turns it. */
export function Overlay({ room, known, selectedId, hoveredId, dragging, dispatch, pointAt }: OverlayProps) {
  const t = useTranslations('editor');
  const turning = useRef<string>(undefined);
  const gestures = useRef(0);
  const { camera } = room;
  const selected = known.find(({ item }) => item.id === selectedId);
  const hovered = hoveredId === selectedId ? undefined : known.find(({ item }) => item.id === hoveredId);
  const turns =
    selected !== undefined && selected.facts.placement !== 'wall' && selected.facts.placement !== 'ceiling';
  const handle = turns ? handleOf(camera, selected) : undefined;

  const turn = (event: PointerEvent) => {
    if (!selected || !turning.current) return;
    const [u, v] = pointAt(event);
    const at = floorPoint(camera, u * camera.width, v * camera.height);
    if (!at) return;
    const { item } = selected;
    const angle = Math.atan2(at[0] - item.x, at[1] - item.z);
    const rotation = event.altKey ? angle : snapTurn(angle);
    dispatch({ type: 'change', id: item.id, change: { rotation }, gesture: turning.current });
  };

  return (
    <>
      <svg
        viewBox={`0 0 ${camera.width} ${camera.height}`}
        className="pointer-events-none absolute inset-0 size-full overflow-visible"
        aria-hidden
      >
        {hovered ? <Outline camera={camera} one={hovered} className="stroke-white/80" /> : null}
        {selected ? <Outline camera={camera} one={selected} className="fill-accent/15 stroke-white" /> : null}
        {selected && selected.facts.placement === 'floor' && dragging ? (
          <Distances room={room} known={known} one={selected} />
        ) : null}
      </svg>
      {handle && !dragging ? (
        <button
          type="button"
          aria-label={t('turnHandle')}
          tabIndex={-1}
          className="absolute grid size-9 -translate-1/2 cursor-grab touch-none place-items-center rounded-full active:cursor-grabbing"
          style={{ left: `${handle[0] * 100}%`, top: `${handle[1] * 100}%` }}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            turning.current = `turn ${++gestures.current}`;
          }}
          onPointerMove={turn}
          onPointerUp={() => {
            turning.current = undefined;
            dispatch({ type: 'end-gesture' });
          }}
        >
          <span className="size-4 rounded-full border-2 border-white bg-accent shadow-float" />
        </button>
      ) : null}
    </>
  );
}

function handleOf(camera: Camera, { item, facts }: Known): Vec2 | undefined {
  const { front } = axesOf(item.rotation);
  const out = facts.size.depth / 2 + handleReach;
  const at = project(camera, [item.x + front[0] * out, item.y, item.z + front[1] * out]);
  return at && [at.x / camera.width, at.y / camera.height];
}

/** The footprint on the floor, or the picture's rectangle on the wall. */
function Outline({ camera, one, className }: { camera: Camera; one: Known; className: string }) {
  const { item, facts } = one;
  const { width, height } = facts.size;
  const corners: [number, number, number][] =
    facts.placement === 'wall'
      ? [-1, 1].flatMap((up): [number, number, number][] => {
          const { right } = axesOf(item.rotation);
          return [-up, up].map((side) => [
            item.x + (right[0] * side * width) / 2,
            item.y + (up * height) / 2,
            item.z + (right[1] * side * width) / 2,
          ]);
        })
      : cornersOf(footingOf(one)).map(([x, z]) => [x, item.y, z]);
  const points = corners.map((corner) => project(camera, corner));
  if (points.some((point) => !point)) return null;
  return (
    <polygon
      points={points.map((point) => `${point?.x},${point?.y}`).join(' ')}
      className={`fill-transparent ${className}`}
      strokeWidth="2"
      strokeLinejoin="round"
      vectorEffect="non-scaling-stroke"
    />
  );
}

function Distances({ room, known, one }: { room: Room; known: readonly Known[]; one: Known }) {
  const locale = useLocale();
  const { camera } = room;
  const found = distancesFrom(footingOf(one), {
    walls: wallsOf(room),
    others: othersThan(known, one.item.id),
  });
  // Text keeps its size on the screen only roughly: a photo is shown about 1100 pixels wide.
  const size = camera.width / 62;
  return found.map(({ from, to, metres }, index) => {
    const a = project(camera, [from[0], 0, from[1]]);
    const b = project(camera, [to[0], 0, to[1]]);
    if (!a || !b) return null;
    const label = `${new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(metres * 100)} cm`;
    const [x, y] = [(a.x + b.x) / 2, (a.y + b.y) / 2];
    return (
      // A side has no identity but its place around the piece.
      <g key={index}>
        <line
          x1={a.x}
          y1={a.y}
          x2={b.x}
          y2={b.y}
          className="stroke-white"
          strokeWidth="1.5"
          strokeDasharray="5 4"
          vectorEffect="non-scaling-stroke"
        />
        <rect
          x={x - label.length * size * 0.33}
          y={y - size * 0.8}
          width={label.length * size * 0.66}
          height={size * 1.6}
          rx={size * 0.8}
          className="fill-black/70"
        />
        <text
          x={x}
          y={y + size * 0.35}
          textAnchor="middle"
          fontSize={size}
          className="fill-white font-medium"
        >
          {label}
        </text>
      </g>
    );
  });
}
