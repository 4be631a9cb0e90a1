'use client';

import type { Region } from '@escena/verticals/studio/region';
import { Button } from '@escena/ui/button';
import { cn } from '@escena/ui/cn';
import { TextField } from '@escena/ui/text-field';
import { Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react';
import { Frame } from '../../project/frame.tsx';
import type { Size } from '../shapes.ts';
import { type Box, boxBetween, mostRegions, moved, nextBox, resized } from './region-boxes.ts';

interface RegionEditorProps {
  /** of what is drawn */
  readonly size: Size;
  readonly regions: readonly Region[];
  readonly onChange: (regions: readonly Region[]) => void;
  /** what is seen below the boxes */
  readonly children: ReactNode;
}

interface Drag {
  readonly kind: 'new' | 'move' | 'resize';
  readonly index: number;
  readonly from: readonly [number, number];
}

/** Share of the picture of an arrow key, and with Ctrl. */
const [nudge, leap] = [0.01, 0.05];
const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** What stands where: boxes drawn on the picture to be, each with words of its own. */
export function RegionEditor({ size, regions, onChange, children }: RegionEditorProps) {
  const t = useTranslations('create.regions');
  const surface = useRef<HTMLDivElement>(null);
  const drag = useRef<Drag>(undefined);
  const [draft, setDraft] = useState<Box>();
  const change = (at: number, part: Partial<Region>) =>
    onChange(regions.map((region, k) => (k === at ? { ...region, ...part } : region)));
  const add = (box: Box) => onChange([...regions, { box, prompt: '', weight: 1 }]);

  const pointOf = ({ clientX, clientY }: PointerEvent): readonly [number, number] => {
    const bounds = surface.current?.getBoundingClientRect();
    if (!bounds) return [0, 0];
    return [(clientX - bounds.left) / bounds.width, (clientY - bounds.top) / bounds.height];
  };
  const start = (kind: Drag['kind'], index: number) => (event: PointerEvent<HTMLElement>) => {
    event.stopPropagation();
    if (kind === 'new' && regions.length >= mostRegions) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { kind, index, from: pointOf(event) };
  };
  const move = (event: PointerEvent) => {
    const { current } = drag;
    if (!current) return;
    const at = pointOf(event);
    if (current.kind === 'new') return setDraft(boxBetween(current.from, at));
    const region = regions[current.index];
    if (!region) return;
    const by = [at[0] - current.from[0], at[1] - current.from[1]] as const;
    change(current.index, { box: (current.kind === 'move' ? moved : resized)(region.box, ...by) });
    drag.current = { ...current, from: at };
  };
  const end = () => {
    drag.current = undefined;
    if (draft) add(draft);
    setDraft(undefined);
  };
  const onKeyDown =
    (index: number, { box }: Region) =>
    (event: KeyboardEvent) => {
      const arrow = arrows[event.key];
      if (event.key === 'Delete') onChange(regions.filter((_, k) => k !== index));
      if (!arrow) return;
      event.preventDefault();
      const by = event.ctrlKey ? leap : nudge;
      change(index, { box: (event.shiftKey ? resized : moved)(box, arrow[0] * by, arrow[1] * by) });
    };
  return (
    <div className="space-y-4">
      <Frame width={size.width} height={size.height}>
        {children}
        <div
          ref={surface}
          className="absolute inset-0 cursor-crosshair touch-none"
          onPointerDown={start('new', -1)}
          onPointerMove={move}
          onPointerUp={end}
          onPointerCancel={() => {
            drag.current = undefined;
            setDraft(undefined);
          }}
        >
          {regions.map((region, k) => (
            <div
              key={k}
              role="button"
              tabIndex={0}
              aria-label={t('box', { number: k + 1, words: region.prompt })}
              onKeyDown={onKeyDown(k, region)}
              onPointerDown={start('move', k)}
              className="absolute cursor-move rounded-lg border-2 border-accent bg-accent/15 p-1.5"
              style={placeOf(region.box)}
            >
              <span className="line-clamp-2 w-fit rounded-md bg-surface px-1.5 py-0.5 text-xs text-ink">
                {k + 1}
                {region.prompt ? ` · ${region.prompt}` : ''}
              </span>
              <span
                aria-hidden
                onPointerDown={start('resize', k)}
                className="absolute -right-2 -bottom-2 size-5 cursor-nwse-resize rounded-full border-2 border-white bg-accent"
              />
            </div>
          ))}
          {draft ? (
            <span
              aria-hidden
              className={cn('absolute rounded-lg border-2 border-dashed border-accent')}
              style={placeOf(draft)}
            />
          ) : null}
        </div>
      </Frame>
      <div className="mx-auto max-w-xl space-y-3">
        {regions.map((region, k) => (
          <div key={k} className="flex items-end gap-2">
            <TextField
              label={t('words', { number: k + 1 })}
              placeholder={t('example')}
              maxLength={400}
              className="flex-1"
              value={region.prompt}
              onChange={(event) => change(k, { prompt: event.currentTarget.value })}
            />
            <Button
              size="icon"
              look="ghost"
              aria-label={t('remove', { number: k + 1 })}
              onClick={() => onChange(regions.filter((_, other) => other !== k))}
            >
              <X aria-hidden />
            </Button>
          </div>
        ))}
        <div className="flex flex-wrap items-center justify-center gap-3">
          <Button
            size="small"
            disabled={regions.length >= mostRegions}
            onClick={() => add(nextBox(regions.length))}
          >
            <Plus aria-hidden />
            {t('add')}
          </Button>
          <p className="text-xs text-muted">{t('hint')}</p>
        </div>
      </div>
    </div>
  );
}

function placeOf([left, top, right, bottom]: Box) {
  return {
    left: `${left * 100}%`,
    top: `${top * 100}%`,
    width: `${(right - left) * 100}%`,
    height: `${(bottom - top) * 100}%`,
  };
}
