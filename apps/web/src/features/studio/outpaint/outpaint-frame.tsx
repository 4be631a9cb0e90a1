'use client';

import { Button } from '@escena/ui/button';
import { cn } from '@escena/ui/cn';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { Frame } from '../../project/frame.tsx';
import type { Size } from '../shapes.ts';
import {
  enlarged,
  isNothing,
  type Margins,
  marginsFor,
  noMargins,
  type Side,
  sides,
  withSide,
  zoomedOut,
} from './margins.ts';

interface OutpaintFrameProps {
  readonly picture: Size & { readonly source: string; readonly name: string };
  readonly margins: Margins;
  readonly onChange: (margins: Margins) => void;
}

/** Pixels of an arrow key, and with Shift. */
const [nudge, leap] = [8, 64];
/** Around the frame there is always room to pull it further: this share of the picture's longer side. */
const room = 0.35;

/** Which way each handle goes: +1 where the picture grows with the coordinate. */
const directions: Readonly<Record<Side, readonly [x: number, y: number]>> = {
  left: [-1, 0],
  right: [1, 0],
  top: [0, -1],
  bottom: [0, 1],
};

const places: Readonly<Record<Side, string>> = {
  left: 'top-1/2 left-0 h-14 w-3.5 cursor-ew-resize',
  right: 'top-1/2 left-full h-14 w-3.5 cursor-ew-resize',
  top: 'top-0 left-1/2 h-3.5 w-14 cursor-ns-resize',
  bottom: 'top-full left-1/2 h-3.5 w-14 cursor-ns-resize',
};

/** The picture on a larger canvas, whose sides are drawn out by pointer or keyboard. */
export function OutpaintFrame({ picture, margins, onChange }: OutpaintFrameProps) {
  const t = useTranslations('create.outpaint');
  const table = useRef<HTMLDivElement>(null);
  const drag = useRef<{ readonly side: Side; readonly x: number; readonly y: number; readonly from: number }>(
    undefined,
  );
  const longer = Math.max(picture.width, picture.height);
  const canvas = enlarged(picture, margins);
  const shown = { width: canvas.width + 2 * room * longer, height: canvas.height + 2 * room * longer };
  const share = (pixels: number, of: number) => `${(100 * pixels) / of}%`;

  const onPointerDown = (side: Side) => (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { side, x: event.clientX, y: event.clientY, from: margins[side] };
  };
  const onPointerMove = (event: PointerEvent) => {
    const { current } = drag;
    const width = table.current?.clientWidth;
    if (!current || !width) return;
    const [dx, dy] = directions[current.side];
    // The table shrinks as the canvas grows: measured as it lies now, so the handle follows the hand closely.
    const moved =
      ((event.clientX - current.x) * dx + (event.clientY - current.y) * dy) * (shown.width / width);
    drag.current = { ...current, x: event.clientX, y: event.clientY, from: current.from + moved };
    onChange(withSide(margins, current.side, current.from + moved, event.altKey));
  };
  const onKeyDown = (side: Side) => (event: KeyboardEvent) => {
    const [dx, dy] = directions[side];
    const keys: Readonly<Record<string, number>> = {
      ArrowRight: dx || 1,
      ArrowLeft: -(dx || 1),
      ArrowDown: dy || -1,
      ArrowUp: -(dy || -1),
    };
    const towards = keys[event.key];
    if (!towards) return;
    event.preventDefault();
    const by = event.shiftKey ? leap : nudge;
    onChange(withSide(margins, side, margins[side] + towards * by, event.altKey));
  };
  return (
    <div className="space-y-4">
      <Frame width={shown.width} height={shown.height}>
        <div ref={table} className="absolute inset-0 touch-none">
          <div
            className="absolute border-2 border-dashed border-accent bg-accent-soft"
            style={{
              left: share(room * longer, shown.width),
              top: share(room * longer, shown.height),
              width: share(canvas.width, shown.width),
              height: share(canvas.height, shown.height),
            }}
          >
            <img
              src={picture.source}
              alt={picture.name}
              draggable={false}
              className="absolute select-none"
              style={{
                left: share(margins.left, canvas.width),
                top: share(margins.top, canvas.height),
                width: share(picture.width, canvas.width),
                height: share(picture.height, canvas.height),
              }}
            />
            {sides.map((side) => (
              <span
                key={side}
                role="slider"
                tabIndex={0}
                aria-label={t(side)}
                aria-valuemin={0}
                aria-valuemax={4096}
                aria-valuenow={margins[side]}
                aria-valuetext={t('pixels', { count: margins[side] })}
                aria-orientation={side === 'left' || side === 'right' ? 'horizontal' : 'vertical'}
                onPointerDown={onPointerDown(side)}
                onPointerMove={onPointerMove}
                onPointerUp={() => (drag.current = undefined)}
                onPointerCancel={() => (drag.current = undefined)}
                onKeyDown={onKeyDown(side)}
                className={cn(
                  'absolute -translate-1/2 touch-none rounded-full border-2 border-white bg-accent shadow-float',
                  places[side],
                )}
              />
            ))}
          </div>
        </div>
      </Frame>
      <div className="flex flex-wrap items-center justify-center gap-2">
        <p role="status" className="mr-2 text-sm text-muted tabular-nums">
          {canvas.width} × {canvas.height}
        </p>
        <Button size="small" onClick={() => onChange(zoomedOut(picture, 0.25))}>
          {t('zoomOut', { factor: 1.5 })}
        </Button>
        <Button size="small" onClick={() => onChange(zoomedOut(picture, 0.5))}>
          {t('zoomOut', { factor: 2 })}
        </Button>
        <Button size="small" onClick={() => onChange(marginsFor(picture, 1))}>
          1:1
        </Button>
        <Button size="small" onClick={() => onChange(marginsFor(picture, 16 / 9))}>
          16:9
        </Button>
        <Button size="small" look="ghost" disabled={isNothing(margins)} onClick={() => onChange(noMargins)}>
          {t('reset')}
        </Button>
      </div>
    </div>
  );
}
