'use client';

import { Button } from '@escena/ui/button';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { enclosedShare, toCorner } from './floor-polygon.ts';
import type { Corner } from './staging-draft.ts';

interface FloorEditorProps {
  readonly corners: readonly Corner[];
  readonly onChange: (corners: readonly Corner[]) => void;
  /** absent: whoever shows it has a button of its own */
  readonly onDone?: () => void;
}

/** An arrow key moves a corner by half a percent of the photo, with Shift by five. */
const nudge = 0.005;
const arrows: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Marks the floor over a photo that fills its parent: click to add a corner, drag or use arrow keys to move one. */
export function FloorEditor({ corners, onChange, onDone }: FloorEditorProps) {
  const t = useTranslations('floor');
  const area = useRef<HTMLDivElement>(null);

  const cornerAt = (event: PointerEvent): Corner => {
    const box = area.current?.getBoundingClientRect();
    if (!box) return [0, 0];
    return toCorner((event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height);
  };
  const replace = (index: number, corner: Corner) => onChange(corners.with(index, corner));
  const moveByKey = (event: KeyboardEvent, index: number, [x, y]: Corner) => {
    if (event.key === 'Delete' || event.key === 'Backspace') onChange(corners.toSpliced(index, 1));
    const arrow = arrows[event.key];
    if (!arrow) return;
    event.preventDefault();
    const by = event.shiftKey ? nudge * 10 : nudge;
    replace(index, toCorner(x + arrow[0] * by, y + arrow[1] * by));
  };

  return (
    <>
      <div
        ref={area}
        role="group"
        aria-label={t('label')}
        className="absolute inset-0 cursor-crosshair touch-none"
        onPointerDown={(event) => {
          if (event.button === 0 && event.target === event.currentTarget)
            onChange([...corners, cornerAt(event)]);
        }}
      >
        <svg
          viewBox="0 0 1 1"
          preserveAspectRatio="none"
          className="pointer-events-none absolute inset-0 size-full"
          aria-hidden
        >
          <polygon
            points={corners.map((corner) => corner.join(',')).join(' ')}
            className="fill-accent/30 stroke-white"
            strokeWidth="2"
            vectorEffect="non-scaling-stroke"
          />
        </svg>
        {corners.map((corner, index) => (
          <button
            // A corner has no identity but its place in the outline.
            key={index}
            type="button"
            aria-label={t('corner', { number: index + 1 })}
            className="absolute size-7 -translate-1/2 cursor-grab touch-none rounded-full border-2 border-white bg-accent/90 shadow-float active:cursor-grabbing"
            style={{ left: `${corner[0] * 100}%`, top: `${corner[1] * 100}%` }}
            onKeyDown={(event) => moveByKey(event, index, corner)}
            onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
            onPointerMove={(event) => {
              if (event.currentTarget.hasPointerCapture(event.pointerId)) replace(index, cornerAt(event));
            }}
          />
        ))}
      </div>
      {/* At the top: the floor is at the bottom, and must stay free to be clicked. */}
      <div className="absolute inset-x-3 top-3 flex flex-wrap items-center justify-center gap-2">
        <p role="status" className="rounded-full bg-black/65 px-3.5 py-1.5 text-sm text-white">
          {corners.length < 3
            ? t('howTo', { missing: 3 - corners.length })
            : t('marked', { share: enclosedShare(corners) })}
        </p>
        <Button look="glass" size="small" onClick={() => onChange([...corners, [0.5, 0.8]])}>
          {t('add')}
        </Button>
        <Button look="glass" size="small" disabled={corners.length === 0} onClick={() => onChange([])}>
          {t('clear')}
        </Button>
        {onDone ? (
          <Button look="primary" size="small" onClick={onDone}>
            {t('done')}
          </Button>
        ) : null}
      </div>
    </>
  );
}
