'use client';

import type { Position } from '@escena/verticals/tryon/position';
import { cn } from '@escena/ui/cn';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, type PointerEvent, type RefObject, useState } from 'react';
import type { Picture } from '../../product/preview/messages.ts';
import { ProductPicture } from '../../product/preview/product-picture.tsx';
import type { AccessoryDraft } from '../tryon-draft.ts';
import { handleOf, layOf, middleOf, moved, type Places, turnBetween, turned } from './placing.ts';

interface WornPieceProps {
  readonly accessory: AccessoryDraft;
  /** what it says it is, and of which ear */
  readonly label: string;
  /** cut out, and where its points are on it; undefined: a 3D model, or not ready yet */
  readonly picture: { readonly shown: Picture; readonly own: Places } | undefined;
  readonly places: Places;
  /** pixels; only their ratio counts */
  readonly photo: { readonly width: number; readonly height: number };
  readonly board: RefObject<HTMLDivElement | null>;
  /** id of the words that say how it is moved */
  readonly help: string;
  /** once it was put down, or changed by a key */
  readonly onPlace: (places: Places) => void;
  /** back to where face and body say */
  readonly onReset: () => void;
}

const percent = (value: number) => `${100 * value}%`;

/** Of the photo: what an arrow key moves by, and with Shift; of the piece: what a key sizes it by; radians that a key turns it by. */
const nudge = 0.004;
const leap = 0.02;
const growth = 1.04;
const turn = 0.035;
const arrows: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const turns: Record<string, { readonly factor: number; readonly angle: number }> = {
  '+': { factor: growth, angle: 0 },
  '=': { factor: growth, angle: 0 },
  '-': { factor: 1 / growth, angle: 0 },
  '.': { factor: 1, angle: turn },
  ',': { factor: 1, angle: -turn },
};

/** One accessory on the photo: dragged as a whole, sized and turned by its handle, or by keys. */
export function WornPiece(props: WornPieceProps) {
  const { accessory, label, picture, photo, board, help, onPlace, onReset } = props;
  const t = useTranslations('tryon');
  const [held, setHeld] = useState<{
    readonly from: Position;
    readonly by: 'whole' | 'handle';
    readonly now: Places;
  }>();
  const places = held?.now ?? props.places;
  const at = (event: PointerEvent): Position => {
    const box = board.current?.getBoundingClientRect();
    if (!box) return { x: 0.5, y: 0.5 };
    return { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height };
  };
  const grips = (by: 'whole' | 'handle') => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      setHeld({ from: at(event), by, now: props.places });
    },
    onPointerMove: (event: PointerEvent) => {
      if (held?.by !== by) return;
      const to = at(event);
      const now =
        by === 'whole'
          ? moved(props.places, { x: to.x - held.from.x, y: to.y - held.from.y })
          : turned(props.places, turnBetween(props.places, held.from, to, photo), photo);
      setHeld({ ...held, now });
    },
    onPointerUp: () => {
      if (held && held.now !== props.places) onPlace(held.now);
      setHeld(undefined);
    },
    onPointerCancel: () => setHeld(undefined),
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const arrow = arrows[event.key];
    const by = event.shiftKey ? leap : nudge;
    const how = turns[event.key];
    if (arrow) onPlace(moved(places, { x: arrow[0] * by, y: arrow[1] * by }));
    else if (how) onPlace(turned(places, how, photo));
    else if (event.key === 'Delete' || event.key === 'Backspace') onReset();
    else return;
    event.preventDefault();
  };
  const lay =
    picture && layOf(accessory.kind, { points: picture.own, picture: picture.shown }, { places, photo });
  const middle = middleOf(places);
  const handle = handleOf(accessory.kind, places);
  return (
    <>
      {lay && picture ? (
        <div
          className="absolute cursor-move touch-none"
          {...grips('whole')}
          style={{
            left: percent(lay.at.x),
            top: percent(lay.at.y),
            width: percent(lay.width),
            aspectRatio: `${picture.shown.width} / ${picture.shown.height}`,
            transformOrigin: `${percent(lay.origin.x)} ${percent(lay.origin.y)}`,
            transform: `translate(${percent(-lay.origin.x)}, ${percent(-lay.origin.y)}) rotate(${lay.angle}rad)`,
          }}
        >
          <ProductPicture picture={picture.shown} label={label} />
        </div>
      ) : null}
      <button
        type="button"
        data-piece={accessory.id}
        aria-label={t('pieceAt', {
          name: label,
          x: Math.round(middle.x * 100),
          y: Math.round(middle.y * 100),
        })}
        aria-describedby={help}
        title={label}
        className={cn(
          'absolute z-10 size-6 -translate-1/2 cursor-move touch-none rounded-full border-2 border-white bg-accent/40 shadow-float',
          'before:absolute before:-inset-3 before:rounded-full',
          held?.by === 'whole' && 'bg-accent',
        )}
        style={{ left: percent(middle.x), top: percent(middle.y) }}
        onKeyDown={onKeyDown}
        {...grips('whole')}
      />
      {handle ? (
        // Keys size and turn on the piece itself: no second stop for them.
        <span
          aria-hidden
          data-handle={accessory.id}
          className={cn(
            'absolute z-10 size-5 -translate-1/2 cursor-nwse-resize touch-none rounded-sm border-2 border-white bg-accent/60 shadow-float',
            'before:absolute before:-inset-3',
            held?.by === 'handle' && 'bg-accent',
          )}
          style={{ left: percent(handle.x), top: percent(handle.y) }}
          {...grips('handle')}
        />
      ) : null}
    </>
  );
}
