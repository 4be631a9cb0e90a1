'use client';

import type { AssetView } from '@escena/api/views/asset-view';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { fileUrl } from '@/components/file-url.ts';
import { Magnifier } from './magnifier.tsx';
import type { Spot } from './together-draft.ts';

interface PinPhotoProps {
  readonly asset: AssetView;
  /** which photo of the room it is, from 1 */
  readonly number: number;
  /** by pin; undefined: not found in this photo yet */
  readonly spots: readonly (Spot | undefined)[];
  readonly onPlace: (at: Spot) => void;
  readonly onMove: (index: number, to: Spot) => void;
  readonly onRemove: (index: number) => void;
}

const arrows: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
/** A pixel of a photo of 1600; with Shift ten. */
const nudge = 1 / 1600;

/** One photo of a linked pair: click to pin a place on the floor, drag or use arrow keys to move a pin, Delete to take it away. */
export function PinPhoto({ asset, number, spots, onPlace, onMove, onRemove }: PinPhotoProps) {
  const t = useTranslations('together');
  const area = useRef<HTMLDivElement>(null);
  const [looking, setLooking] = useState<Spot>();
  const spotAt = ({ clientX, clientY }: PointerEvent): Spot => {
    const box = area.current?.getBoundingClientRect();
    if (!box) return [0.5, 0.5];
    return within((clientX - box.left) / box.width, (clientY - box.top) / box.height);
  };
  const press = (event: KeyboardEvent, index: number, [x, y]: Spot) => {
    if (event.key === 'Delete' || event.key === 'Backspace') return onRemove(index);
    const arrow = arrows[event.key];
    if (!arrow) return;
    event.preventDefault();
    const by = event.shiftKey ? 10 * nudge : nudge;
    const to = within(x + arrow[0] * by, y + arrow[1] * by);
    setLooking(to);
    onMove(index, to);
  };
  const { width, height } = { width: asset.width ?? 4, height: asset.height ?? 3 };
  return (
    <figure className="min-w-0 space-y-2">
      <div
        ref={area}
        role="group"
        aria-label={t('photoToPin', { number })}
        className="relative cursor-crosshair touch-none overflow-hidden rounded-xl bg-sunken shadow-card"
        style={{ aspectRatio: `${width} / ${height}` }}
        onPointerMove={(event) => setLooking(spotAt(event))}
        onPointerLeave={() => setLooking(undefined)}
        onPointerUp={(event) => {
          if (event.button === 0 && !(event.target instanceof HTMLButtonElement)) onPlace(spotAt(event));
        }}
      >
        <img
          src={fileUrl('display', asset.id)}
          alt={asset.name}
          draggable={false}
          className="pointer-events-none size-full object-cover"
        />
        {spots.map((spot, index) =>
          spot ? (
            <button
              // A pin has no identity but its number.
              key={index}
              type="button"
              aria-label={t('pin', { pin: index + 1, number })}
              className="absolute grid size-7 -translate-1/2 cursor-grab touch-none place-items-center rounded-full border-2 border-white bg-accent/70 text-xs font-semibold text-white shadow-float active:cursor-grabbing"
              style={{ left: `${spot[0] * 100}%`, top: `${spot[1] * 100}%` }}
              onKeyDown={(event) => press(event, index, spot)}
              onBlur={() => setLooking(undefined)}
              onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
              onPointerMove={(event) => {
                if (event.currentTarget.hasPointerCapture(event.pointerId)) onMove(index, spotAt(event));
              }}
            >
              {index + 1}
            </button>
          ) : null,
        )}
        {looking ? (
          <Magnifier src={fileUrl('display', asset.id)} at={looking} shape={width / height} />
        ) : null}
      </div>
      <figcaption className="truncate text-sm text-muted">
        {t('photoName', { number, name: asset.name })}
      </figcaption>
    </figure>
  );
}

function within(x: number, y: number): Spot {
  return [Math.min(1, Math.max(0, x)), Math.min(1, Math.max(0, y))];
}
