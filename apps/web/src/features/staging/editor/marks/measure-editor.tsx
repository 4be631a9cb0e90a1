'use client';

import type { StagingMarks } from '@escena/verticals/staging/marks';
import { Button } from '@escena/ui/button';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { MarkHandle } from './mark-handle.tsx';

type Measurement = NonNullable<StagingMarks['measurement']>;

interface MeasureEditorProps {
  readonly measurement: Measurement | undefined;
  readonly onChange: (measurement: Measurement | undefined) => void;
}

/** A door's height is what most people know. */
const first: Measurement = { from: [0.5, 0.75], to: [0.5, 0.35], metres: 2.03 };
const shortest = 0.1;
const longest = 30;

/** One length on the photo that the person knows: its two ends, and how long it is. */
export function MeasureEditor({ measurement, onChange }: MeasureEditorProps) {
  const t = useTranslations('editor.mark');
  const [typed, setTyped] = useState(measurement ? String(Math.round(measurement.metres * 100)) : '');
  if (!measurement)
    return (
      <div className="absolute inset-0 grid place-items-center bg-black/20">
        <Button
          look="primary"
          onClick={() => {
            setTyped(String(first.metres * 100));
            onChange(first);
          }}
        >
          {t('measureStart')}
        </Button>
      </div>
    );
  const { from, to } = measurement;
  const change = (part: Partial<Measurement>) => onChange({ ...measurement, ...part });
  return (
    <div className="absolute inset-0 touch-none">
      <svg viewBox="0 0 1 1" preserveAspectRatio="none" className="absolute inset-0 size-full" aria-hidden>
        <line
          x1={from[0]}
          y1={from[1]}
          x2={to[0]}
          y2={to[1]}
          className="stroke-white"
          strokeWidth="3"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <MarkHandle at={from} label={t('measureFrom')} onMove={([x, y]) => change({ from: [x, y] })} />
      <MarkHandle at={to} label={t('measureTo')} onMove={([x, y]) => change({ to: [x, y] })} />
      <div className="absolute inset-x-3 top-3 flex flex-wrap items-center justify-center gap-2">
        <label className="flex items-center gap-2 rounded-full bg-black/70 py-1 pr-4 pl-4 text-sm text-white">
          {t('measureLength')}
          <input
            inputMode="decimal"
            value={typed}
            onChange={(event) => {
              const text = event.currentTarget.value;
              setTyped(text);
              const metres = Number(text.replace(',', '.')) / 100;
              if (metres >= shortest && metres <= longest) change({ metres });
            }}
            className="h-8 w-16 rounded-full bg-white/15 px-3 text-right text-white tabular-nums outline-offset-1"
          />
          cm
        </label>
        <Button look="glass" size="small" onClick={() => onChange(undefined)}>
          {t('measureRemove')}
        </Button>
      </div>
    </div>
  );
}
