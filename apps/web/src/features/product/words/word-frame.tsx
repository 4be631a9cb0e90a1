'use client';

import { isShippedFontName, type ShippedFontName, shippedFonts } from '@escena/typeset/shipped-fonts';
import { cn } from '@escena/ui/cn';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { fileUrl } from '@/components/file-url.ts';
import { MarkHandle } from '../../staging/editor/marks/mark-handle.tsx';
import type { Corner } from '../../staging/staging-draft.ts';
import { quadTransform } from './quad-transform.ts';
import type { WordsDraft } from './words-draft.ts';

interface WordFrameProps {
  readonly words: WordsDraft;
  readonly onChange: (words: WordsDraft) => void;
}

const places = ['upperLeft', 'upperRight', 'lowerRight', 'lowerLeft'] as const;
const kinds: Record<(typeof shippedFonts)[ShippedFontName]['kind'], string> = {
  sans: 'font-sans',
  serif: 'font-display',
  script: 'font-display italic',
  mono: 'font-mono',
};
/** The box in which the words are drawn before they are bent onto the product, pixels. */
const box = { width: 400, height: 160 };

/** Where the words go: four corners to drag on the product, and the words in between, roughly as they will stand. */
export function WordFrame({ words, onChange }: WordFrameProps) {
  const t = useTranslations('product');
  const frame = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const observer = new ResizeObserver(() =>
      setSize({ width: element.clientWidth, height: element.clientHeight }),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const [a, b, c, d] = words.corners;
  const inPixels = ([x, y]: Corner): Corner => [x * size.width, y * size.height];
  const transform = quadTransform(box, [inPixels(a), inPixels(b), inPixels(c), inPixels(d)]);
  const move = (index: number, to: Corner) => {
    const [first, second, third, fourth] = words.corners.map((corner, k) => (k === index ? to : corner));
    if (first && second && third && fourth) onChange({ ...words, corners: [first, second, third, fourth] });
  };
  return (
    <div ref={frame} className="absolute inset-0">
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
      {transform ? (
        <div
          aria-hidden
          className={cn(
            'pointer-events-none absolute top-0 left-0 grid origin-top-left place-items-center overflow-hidden text-center leading-none whitespace-nowrap',
            isShippedFontName(words.font) ? kinds[shippedFonts[words.font].kind] : undefined,
          )}
          style={{ ...box, transform, color: words.color, fontSize: fontSizeFor(words.text) }}
        >
          {words.art === 'text' ? words.text : null}
          {words.art !== 'text' && words.pictureId !== null ? (
            <img src={fileUrl('display', words.pictureId)} alt="" className="size-full object-contain" />
          ) : null}
        </div>
      ) : null}
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

/** So that the words about fill the box; the finished picture measures them exactly. */
function fontSizeFor(text: string): number {
  return Math.min(0.8 * box.height, (1.7 * box.width) / Math.max(1, text.length));
}
