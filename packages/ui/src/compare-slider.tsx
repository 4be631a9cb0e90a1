'use client';

import { ChevronsLeftRight } from 'lucide-react';
import { type CSSProperties, useState } from 'react';
import { cn } from './cn.ts';

interface CompareSliderProps {
  readonly before: string;
  readonly after: string;
  readonly beforeLabel: string;
  readonly afterLabel: string;
  /** what the handle is called, and what its value means */
  readonly label: string;
  readonly valueText: (percentBefore: number) => string;
  readonly width: number;
  readonly height: number;
  readonly className?: string;
  readonly style?: CSSProperties;
}

/**
 * Two pictures of one size, one over the other, with a line to drag between them. The line is a native range input,
 * so mouse, touch, arrow keys and screen readers work without code of ours.
 */
export function CompareSlider(props: CompareSliderProps) {
  const { before, after, beforeLabel, afterLabel, label, valueText, width, height, className, style } = props;
  const [percent, setPercent] = useState(50);
  return (
    <div
      className={cn('relative isolate overflow-hidden bg-sunken select-none', className)}
      style={{ aspectRatio: `${width} / ${height}`, ...style }}
    >
      <img src={after} alt={afterLabel} draggable={false} className="absolute inset-0 size-full" />
      <img
        src={before}
        alt={beforeLabel}
        draggable={false}
        className="absolute inset-0 size-full"
        style={{ clipPath: `inset(0 ${100 - percent}% 0 0)` }}
      />
      <Caption className={cn('left-3', percent < 12 && 'opacity-0')}>{beforeLabel}</Caption>
      <Caption className={cn('right-3', percent > 88 && 'opacity-0')}>{afterLabel}</Caption>
      <input
        type="range"
        min={0}
        max={100}
        value={percent}
        aria-label={label}
        aria-valuetext={valueText(percent)}
        onChange={(event) => setPercent(Number(event.currentTarget.value))}
        className="peer absolute inset-y-0 -left-2 h-full w-[calc(100%+1rem)] cursor-ew-resize touch-pan-y opacity-0"
      />
      <span
        aria-hidden
        className="pointer-events-none absolute inset-y-0 w-0.5 -translate-x-1/2 bg-white shadow-[0_0_6px_rgb(0_0_0/0.35)]"
        style={{ left: `${percent}%` }}
      />
      <span
        aria-hidden
        className="pointer-events-none absolute top-1/2 grid size-10 -translate-1/2 place-items-center rounded-full bg-white text-neutral-900 shadow-float outline-offset-3 outline-white peer-focus-visible:outline-3"
        style={{ left: `${percent}%` }}
      >
        <ChevronsLeftRight className="size-5" />
      </span>
    </div>
  );
}

function Caption({ className, children }: { readonly className: string; readonly children: string }) {
  return (
    <span
      aria-hidden
      className={cn(
        'pointer-events-none absolute bottom-3 rounded-full bg-black/60 px-3 py-1 text-xs font-medium text-white transition-opacity',
        className,
      )}
    >
      {children}
    </span>
  );
}
