'use client';

import { useTranslations } from 'next-intl';
import { MarkHandle } from '../../staging/editor/marks/mark-handle.tsx';
import type { Corner } from '../../staging/staging-draft.ts';
import { meshSide, type WordsDraft } from './words-draft.ts';

interface WordFrameProps {
  readonly words: WordsDraft;
  readonly onChange: (words: WordsDraft) => void;
}

const places = ['upperLeft', 'upperRight', 'lowerRight', 'lowerLeft'] as const;

/** Where the words go: corners to drag on the product, or the handles of a free surface. */
export function WordFrame({ words, onChange }: WordFrameProps) {
  const t = useTranslations('product');
  const moveCorner = (index: number, to: Corner) => {
    const [first, second, third, fourth] = words.corners.map((corner, k) => (k === index ? to : corner));
    if (first && second && third && fourth) onChange({ ...words, corners: [first, second, third, fourth] });
  };
  const moveHandle = (index: number, to: Corner) =>
    onChange({ ...words, handles: words.handles.map((handle, k) => (k === index ? to : handle)) });
  const isMesh = words.surface === 'mesh';
  return (
    <div className="absolute inset-0">
      <svg
        viewBox="0 0 1 1"
        preserveAspectRatio="none"
        className="pointer-events-none absolute inset-0 size-full fill-white/10 stroke-white"
        strokeWidth="1.5"
        strokeDasharray="6 4"
        aria-hidden
      >
        {isMesh ? (
          linesOf(words.handles).map((line, k) => (
            <polyline key={k} points={pointsOf(line)} vectorEffect="non-scaling-stroke" fill="none" />
          ))
        ) : (
          <polygon points={pointsOf(words.corners)} vectorEffect="non-scaling-stroke" />
        )}
      </svg>
      {isMesh
        ? words.handles.map((handle, k) => (
            <MarkHandle
              key={k}
              at={handle}
              label={t('handle', { row: Math.floor(k / meshSide) + 1, column: (k % meshSide) + 1 })}
              onMove={(to) => moveHandle(k, to)}
            />
          ))
        : words.corners.map((corner, k) => (
            <MarkHandle
              key={places[k]}
              at={corner}
              label={t(`corner.${places[k] ?? 'upperLeft'}`)}
              onMove={(to) => moveCorner(k, to)}
            />
          ))}
    </div>
  );
}

/** Every row and every column of the handles. */
function linesOf(handles: readonly Corner[]): readonly (readonly Corner[])[] {
  const ranks = Array.from({ length: meshSide }, (_, k) => k);
  return [
    ...ranks.map((row) => handles.slice(row * meshSide, (row + 1) * meshSide)),
    ...ranks.map((column) => handles.filter((_, k) => k % meshSide === column)),
  ];
}

function pointsOf(line: readonly Corner[]): string {
  return line.map((corner) => corner.join(',')).join(' ');
}
