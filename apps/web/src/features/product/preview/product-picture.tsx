'use client';

import { useEffect, useRef } from 'react';
import type { Picture } from './messages.ts';

/** Samples drawn as they are, alpha and all; it fills its parent. */
export function ProductPicture({ picture, label }: { readonly picture: Picture; readonly label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { width, height, data } = picture;
  useEffect(() => {
    canvas.current?.getContext('2d')?.putImageData(new ImageData(data, width, height), 0, 0);
  }, [width, height, data]);
  return (
    <canvas
      ref={canvas}
      width={width}
      height={height}
      role="img"
      aria-label={label}
      className="absolute inset-0 size-full"
    />
  );
}
