'use client';

import { useTranslations } from 'next-intl';
import { MarkHandle } from './mark-handle.tsx';
import type { Corner } from '../../staging-draft.ts';

type Horizon = [[number, number], [number, number]];

interface HorizonEditorProps {
  readonly horizon: Horizon;
  readonly onChange: (horizon: Horizon) => void;
}

/** Share of the width that the handles keep between them: nearer, they say nothing of the slope. */
const apart = 0.12;

/** The eye level as a line with two handles. */
export function HorizonEditor({ horizon, onChange }: HorizonEditorProps) {
  const t = useTranslations('editor.mark');
  const [left, right] = horizon;
  const slope = (right[1] - left[1]) / (right[0] - left[0] || 1);
  const at = (x: number) => left[1] + slope * (x - left[0]);
  const moveLeft = ([x, y]: Corner) => onChange([[Math.min(x, right[0] - apart), y], right]);
  const moveRight = ([x, y]: Corner) => onChange([left, [Math.max(x, left[0] + apart), y]]);
  return (
    <div className="absolute inset-0 touch-none">
      <svg viewBox="0 0 1 1" preserveAspectRatio="none" className="absolute inset-0 size-full" aria-hidden>
        <line
          x1="0"
          x2="1"
          y1={at(0)}
          y2={at(1)}
          className="stroke-black/50"
          strokeWidth="5"
          vectorEffect="non-scaling-stroke"
        />
        <line
          x1="0"
          x2="1"
          y1={at(0)}
          y2={at(1)}
          className="stroke-white"
          strokeWidth="2"
          strokeDasharray="9 6"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <MarkHandle at={left} label={t('horizonLeft')} onMove={moveLeft} />
      <MarkHandle at={right} label={t('horizonRight')} onMove={moveRight} />
    </div>
  );
}
