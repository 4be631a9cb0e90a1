'use client';

import { cn } from '@escena/ui/cn';
import { type ComponentProps, type RefCallback, useRef } from 'react';
import type { BoardState } from './mask-board.ts';
import { isBrush, type ToolState } from './mask-tool.ts';
import type { useMaskPointer } from './use-mask-pointer.ts';
import { toScreen } from './view.ts';

interface MaskSurfaceProps extends Pick<ComponentProps<'div'>, 'onKeyDown' | 'onKeyUp' | 'onBlur'> {
  readonly attach: RefCallback<HTMLElement>;
  readonly state: BoardState | undefined;
  readonly tool: ToolState;
  readonly panning: boolean;
  readonly pointer: ReturnType<typeof useMaskPointer>;
  /** what a screen reader calls it, and how it is used */
  readonly label: string;
}

/** The two canvases, and over them what moves with every event: the brush's ring and the outline being drawn. */
export function MaskSurface(props: MaskSurfaceProps) {
  const { attach, state, tool, panning, pointer, label, ...keys } = props;
  const density = state?.density ?? 1;
  const ring = useRef<HTMLSpanElement>(null);
  const brush = isBrush(tool);
  const size = state && brush ? (2 * tool.radius * state.view.scale) / density : 12;
  const cursor = state?.cursor && toScreen(state.view, state.cursor);
  return (
    <div
      ref={attach}
      role="application"
      aria-label={label}
      tabIndex={0}
      data-ready={state !== undefined}
      className={cn(
        'group absolute inset-0 touch-none overflow-hidden outline-offset-2 select-none',
        panning ? 'cursor-grab active:cursor-grabbing' : brush ? 'cursor-none' : 'cursor-crosshair',
      )}
      onPointerDown={(event) => {
        event.currentTarget.focus({ preventScroll: true });
        pointer.down(event);
      }}
      onPointerMove={(event) => {
        const box = event.currentTarget.getBoundingClientRect();
        if (ring.current)
          ring.current.style.translate = `${event.clientX - box.left}px ${event.clientY - box.top}px`;
        pointer.move(event);
      }}
      onPointerUp={pointer.up}
      onPointerCancel={pointer.cancel}
      onContextMenu={(event) => event.preventDefault()}
      {...keys}
    >
      <canvas aria-hidden className="absolute inset-0 size-full" />
      <canvas aria-hidden className="absolute inset-0 size-full" />
      {state && state.outline.length > 1 ? <Outline state={state} density={density} /> : null}
      {cursor ? (
        <Ring
          size={size}
          keyboard
          style={{ translate: `${cursor.x / density}px ${cursor.y / density}px` }}
          painting={state?.painting ?? false}
        />
      ) : brush && !panning ? (
        <Ring ref={ring} size={size} className="opacity-0 group-hover:opacity-100" painting={false} />
      ) : null}
    </div>
  );
}

interface RingProps extends ComponentProps<'span'> {
  /** pixels of the page */
  readonly size: number;
  readonly keyboard?: boolean;
  readonly painting: boolean;
}

/** How wide the brush is; with the keyboard, a cross in its middle shows where one is. */
function Ring({ size, keyboard = false, painting, className, ...rest }: RingProps) {
  return (
    <span
      aria-hidden
      className={cn('pointer-events-none absolute top-0 left-0 will-change-transform', className)}
      {...rest}
    >
      <span
        className={cn(
          'absolute -translate-1/2 rounded-full border border-white shadow-[0_0_0_1px_rgb(0_0_0/0.65)]',
          painting && 'border-2',
        )}
        style={{ width: size, height: size }}
      />
      {keyboard ? (
        <span className="absolute size-5 -translate-1/2 before:absolute before:inset-x-0 before:top-1/2 before:h-px before:bg-white before:shadow-[0_0_0_1px_rgb(0_0_0/0.65)] after:absolute after:inset-y-0 after:left-1/2 after:w-px after:bg-white after:shadow-[0_0_0_1px_rgb(0_0_0/0.65)]" />
      ) : null}
    </span>
  );
}

function Outline({ state, density }: { readonly state: BoardState; readonly density: number }) {
  const { outline, view } = state;
  const [first, last] = [outline[0], outline.at(-1)].map((point) => point && toScreen(view, point));
  const isRectangle = outline.length === 2;
  const points = outline
    .map((point) => toScreen(view, point))
    .map(({ x, y }) => `${x / density},${y / density}`)
    .join(' ');
  const box = first &&
    last && {
      x: Math.min(first.x, last.x) / density,
      y: Math.min(first.y, last.y) / density,
      width: Math.abs(last.x - first.x) / density,
      height: Math.abs(last.y - first.y) / density,
    };
  return (
    <svg aria-hidden className="pointer-events-none absolute inset-0 size-full fill-black/10">
      {['stroke-black/70', 'stroke-white [stroke-dasharray:5_5]'].map((stroke) =>
        isRectangle ? (
          <rect key={stroke} {...box} className={stroke} strokeWidth="1.5" />
        ) : (
          <polygon key={stroke} points={points} className={stroke} strokeWidth="1.5" fillRule="evenodd" />
        ),
      )}
    </svg>
  );
}
