'use client';

import type { Position } from '@escena/verticals/tryon/position';
import { cn } from '@escena/ui/cn';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, type PointerEvent, useId, useRef, useState } from 'react';

export interface BoardPoint {
  readonly name: string;
  /** for people */
  readonly label: string;
  readonly at: Position;
}

interface PointBoardProps {
  readonly label: string;
  readonly points: readonly BoardPoint[];
  /** names of points that belong together */
  readonly lines: readonly (readonly [string, string])[];
  /** once a point was put down, or moved by a key */
  readonly onMove: (name: string, at: Position) => void;
  /** a point that the photo does not show */
  readonly onRemove: (name: string) => void;
}

/** Of the picture: what an arrow key moves by, and with Shift. */
const nudge = 0.005;
const leap = 0.02;
const arrows: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const inside = (value: number) => Math.min(1, Math.max(0, value));

/** Points over a picture, to be dragged, or moved with the keyboard: Tab goes from one to the next, arrows move, Delete removes. */
export function PointBoard({ label, points, lines, onMove, onRemove }: PointBoardProps) {
  const t = useTranslations('tryon');
  const help = useId();
  const board = useRef<HTMLDivElement>(null);
  const [dragged, setDragged] = useState<BoardPoint>();
  const shown = points.map((point) => (point.name === dragged?.name ? dragged : point));
  const placeOf = (name: string) => shown.find((point) => point.name === name)?.at;
  const under = (event: PointerEvent): Position => {
    const box = board.current?.getBoundingClientRect();
    if (!box) return { x: 0.5, y: 0.5 };
    return {
      x: inside((event.clientX - box.left) / box.width),
      y: inside((event.clientY - box.top) / box.height),
    };
  };
  const drop = () => {
    if (dragged) onMove(dragged.name, dragged.at);
    setDragged(undefined);
  };
  const onKeyDown = (event: KeyboardEvent, { name, at }: BoardPoint) => {
    const arrow = arrows[event.key];
    const by = event.shiftKey ? leap : nudge;
    if (arrow) onMove(name, { x: inside(at.x + arrow[0] * by), y: inside(at.y + arrow[1] * by) });
    else if (event.key === 'Delete' || event.key === 'Backspace') onRemove(name);
    else return;
    event.preventDefault();
  };
  return (
    <div ref={board} role="group" aria-label={label} className="absolute inset-0">
      <p id={help} className="sr-only">
        {t('pointHelp')}
      </p>
      <svg
        viewBox="0 0 1 1"
        preserveAspectRatio="none"
        className="pointer-events-none absolute inset-0 size-full"
        aria-hidden
      >
        {lines.map(([a, b]) => {
          const [from, to] = [placeOf(a), placeOf(b)];
          return from && to ? (
            <line
              key={`${a}-${b}`}
              x1={from.x}
              y1={from.y}
              x2={to.x}
              y2={to.y}
              className="stroke-white/80"
              strokeWidth="2"
              vectorEffect="non-scaling-stroke"
            />
          ) : null;
        })}
      </svg>
      {shown.map((point) => (
        <button
          key={point.name}
          type="button"
          data-point={point.name}
          aria-label={t('pointAt', {
            name: point.label,
            x: Math.round(point.at.x * 100),
            y: Math.round(point.at.y * 100),
          })}
          aria-describedby={help}
          title={point.label}
          className={cn(
            'absolute size-6 -translate-1/2 cursor-grab touch-none rounded-full border-2 border-white bg-accent/60 shadow-float',
            'before:absolute before:-inset-2.5 before:rounded-full',
            point.name === dragged?.name && 'cursor-grabbing bg-accent',
          )}
          style={{ left: `${inside(point.at.x) * 100}%`, top: `${inside(point.at.y) * 100}%` }}
          onKeyDown={(event) => onKeyDown(event, point)}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            setDragged(point);
          }}
          onPointerMove={(event) =>
            dragged?.name === point.name && setDragged({ ...point, at: under(event) })
          }
          onPointerUp={drop}
          onPointerCancel={() => setDragged(undefined)}
        />
      ))}
    </div>
  );
}
