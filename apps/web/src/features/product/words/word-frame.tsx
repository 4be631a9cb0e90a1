'use client';

import { useTranslations } from 'next-intl';
import { MarkHandle } from '../../staging/editor/marks/mark-handle.tsx';
import type { Corner } from '../../staging/staging-draft.ts';
import type { WordsDraft } from './words-draft.ts';

interface WordFrameProps {
  readonly words: WordsDraft;
  readonly onChange: (words: WordsDraft) => void;
}

const places = ['upperLeft', 'upperRight', 'lowerRight', 'lowerLeft'] as const;
/** Where the words go: four corners to drag on the product. */
export function WordFrame({ words, onChange }: WordFrameProps) {
  const t = useTranslations('product');
  const move = (index: number, to: Corner) => {
    const [first, second, third, fourth] = words.corners.map((corner, k) => (k === index ? to : corner));
    if (first && second && third && fourth) onChange({ ...words, corners: [first, second, third, fourth] });
  };
  return (
    <div className="absolute inset-0">
      <svg
        viewBox="0 0 1 1"
        preserveAspectRatio="none"
        className="pointer-events-none absolute inset-0 size-full"
        aria-hidden
      >
        <polygon
          points={words.corners.map((corner) => corner.join(',')).join(' ')}
          className="fill-white/10 stroke-white"
          strokeWidth="1.5"
          strokeDasharray="6 4"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      {words.corners.map((corner, k) => (
        <MarkHandle
          key={places[k]}
          at={corner}
          label={t(`corner.${places[k] ?? 'upperLeft'}`)}
          onMove={(to) => move(k, to)}
        />
      ))}
    </div>
  );
}
