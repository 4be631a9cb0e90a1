'use client';

import type { Room } from '@escena/scene/room';
import { useEffect, useRef } from 'react';

/** The accent colour at 45 %, as canvases take it. */
const shade = [162, 69, 42, 115] as const;

/** What was taken for the free floor, laid over a photo that fills its parent. */
export function FoundFloor({ mask }: { readonly mask: Room['floor']['mask'] }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const picture = context.createImageData(mask.width, mask.height);
    mask.data.forEach((on, i) => on && picture.data.set(shade, 4 * i));
    context.putImageData(picture, 0, 0);
  }, [mask]);
  return (
    <canvas
      ref={canvas}
      width={mask.width}
      height={mask.height}
      className="pointer-events-none absolute inset-0 size-full"
      aria-hidden
    />
  );
}
