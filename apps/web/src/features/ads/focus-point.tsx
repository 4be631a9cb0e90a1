'use client';

import { useTranslations } from 'next-intl';
import { type PointerEvent, useId } from 'react';

type Point = [x: number, y: number];

interface FocusPointProps {
  readonly src: string;
  readonly name: string;
  /** parts of width and height from the upper left corner */
  readonly focus: readonly [x: number, y: number];
  readonly onChange: (focus: Point) => void;
}

/** The point of a photo that no crop may lose: by a click on it, or with the two sliders. */
export function FocusPoint({ src, name, focus: [x, y], onChange }: FocusPointProps) {
  const t = useTranslations('ads');
  const point = ({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>) => {
    const box = currentTarget.getBoundingClientRect();
    onChange([within((clientX - box.left) / box.width), within((clientY - box.top) / box.height)]);
  };
  return (
    <div className="space-y-2">
      <div
        onPointerDown={point}
        className="relative mx-auto w-fit cursor-crosshair overflow-hidden rounded-lg"
      >
        <img src={src} alt={name} loading="lazy" draggable={false} className="max-h-56" />
        <span
          aria-hidden
          className="pointer-events-none absolute size-6 -translate-1/2 rounded-full border-2 border-white shadow-[0_0_0_1.5px_rgb(0_0_0/0.7)]"
          style={{ left: `${100 * x}%`, top: `${100 * y}%` }}
        />
      </div>
      <p className="text-xs text-muted">{t('focusHint')}</p>
      <div className="grid grid-cols-2 gap-3">
        <Slider label={t('focusAcross')} value={x} onChange={(value) => onChange([value, y])} />
        <Slider label={t('focusDown')} value={y} onChange={(value) => onChange([x, value])} />
      </div>
    </div>
  );
}

interface SliderProps {
  readonly label: string;
  /** 0…1 */
  readonly value: number;
  readonly onChange: (value: number) => void;
}

function Slider({ label, value, onChange }: SliderProps) {
  const id = useId();
  return (
    <div className="space-y-1 text-sm">
      <label htmlFor={id} className="text-muted">
        {label}
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={1}
        step={0.01}
        value={value}
        onChange={({ currentTarget }) => onChange(Number(currentTarget.value))}
        className="w-full accent-accent"
      />
    </div>
  );
}

const within = (value: number) => Math.round(100 * Math.min(1, Math.max(0, value))) / 100;
