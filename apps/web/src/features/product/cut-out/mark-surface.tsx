'use client';

import type { Selection } from '@escena/verticals/product/selection';
import { cn } from '@escena/ui/cn';
import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { type MarkTool, type Point, withBox, withClick, withStroke } from './mark-tools.ts';

interface MarkSurfaceProps {
  readonly marks: Selection;
  readonly tool: MarkTool;
  readonly label: string;
  readonly onMarks: (marks: Selection) => void;
}

/** An arrow key moves the cross by one percent of the photo, with Shift by five. */
const nudge = 0.01;
const arrows: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const clamp = (value: number) => Math.min(1, Math.max(0, value));

/** Lies over the photo and takes clicks, strokes and boxes; with the keyboard, arrows move a cross and Enter clicks. */
export function MarkSurface({ marks, tool, label, onMarks }: MarkSurfaceProps) {
  const [path, setPath] = useState<readonly Point[]>([]);
  const [cross, setCross] = useState<Point>();
  const keep = tool === 'keep' || tool === 'brush' || tool === 'box';
  const pointOf = (event: PointerEvent<HTMLElement>): Point => {
    const box = event.currentTarget.getBoundingClientRect();
    return {
      x: clamp((event.clientX - box.left) / box.width),
      y: clamp((event.clientY - box.top) / box.height),
    };
  };
  const finish = () => {
    const [first] = path;
    const last = path.at(-1);
    setPath([]);
    if (!first || !last) return;
    if (tool === 'box') onMarks(withBox(marks, first, last));
    else if (tool === 'brush' || tool === 'erase') onMarks(withStroke(marks, path, keep));
    else onMarks(withClick(marks, last, keep));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const arrow = arrows[event.key];
    const at = cross ?? { x: 0.5, y: 0.5 };
    if (arrow) {
      const by = event.shiftKey ? nudge * 5 : nudge;
      setCross({ x: clamp(at.x + arrow[0] * by), y: clamp(at.y + arrow[1] * by) });
    } else if (event.key === 'Enter' || event.key === ' ') onMarks(withClick(marks, at, keep));
    else return;
    event.preventDefault();
  };
  return (
    <div
      role="application"
      aria-label={label}
      // A surface to click on with the keyboard, too.
      tabIndex={0}
      className="absolute inset-0 cursor-crosshair touch-none outline-offset-2"
      onKeyDown={onKeyDown}
      onFocus={(event) => event.currentTarget.matches(':focus-visible') && setCross({ x: 0.5, y: 0.5 })}
      onBlur={() => setCross(undefined)}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setCross(undefined);
        setPath([pointOf(event)]);
      }}
      onPointerMove={(event) => path.length > 0 && setPath([...path, pointOf(event)])}
      onPointerUp={finish}
      onPointerCancel={() => setPath([])}
    >
      <Marks marks={path.length > 1 ? inTheMaking(tool, path, marks) : marks} />
      {cross ? <Cross at={cross} /> : null}
    </div>
  );
}

function inTheMaking(tool: MarkTool, path: readonly Point[], marks: Selection): Selection {
  const [first] = path;
  const last = path.at(-1);
  if (!first || !last) return marks;
  if (tool === 'box') return withBox(marks, first, last);
  if (tool === 'brush' || tool === 'erase') return withStroke(marks, path, tool === 'brush');
  return marks;
}

function Marks({ marks: { clicks = [], strokes = [], box } }: { readonly marks: Selection }) {
  return (
    <>
      <svg
        viewBox="0 0 1 1"
        preserveAspectRatio="none"
        className="pointer-events-none absolute inset-0 size-full"
        aria-hidden
      >
        {strokes.map(({ keep, points }, k) => (
          <polyline
            key={k}
            points={points.map(({ x, y }) => `${x},${y}`).join(' ')}
            className={cn('fill-none', keep ? 'stroke-good/60' : 'stroke-danger/60')}
            strokeWidth="10"
            strokeLinecap="round"
            strokeLinejoin="round"
            vectorEffect="non-scaling-stroke"
          />
        ))}
        {box ? (
          <rect
            x={box[0]}
            y={box[1]}
            width={box[2] - box[0]}
            height={box[3] - box[1]}
            className="fill-none stroke-white"
            strokeWidth="2"
            strokeDasharray="6 4"
            vectorEffect="non-scaling-stroke"
          />
        ) : null}
      </svg>
      {clicks.map(({ x, y, keep }, k) => (
        <span
          key={k}
          aria-hidden
          className={cn(
            'pointer-events-none absolute grid size-5 -translate-1/2 place-items-center rounded-full border-2 border-white text-xs leading-none font-bold text-white shadow-float',
            keep ? 'bg-good' : 'bg-danger',
          )}
          style={{ left: `${x * 100}%`, top: `${y * 100}%` }}
        >
          {keep ? '+' : '−'}
        </span>
      ))}
    </>
  );
}

function Cross({ at }: { readonly at: Point }) {
  return (
    <span
      aria-hidden
      className="pointer-events-none absolute size-8 -translate-1/2 rounded-full border-2 border-white shadow-float before:absolute before:top-1/2 before:left-1/2 before:size-1.5 before:-translate-1/2 before:rounded-full before:bg-accent"
      style={{ left: `${at.x * 100}%`, top: `${at.y * 100}%` }}
    />
  );
}
