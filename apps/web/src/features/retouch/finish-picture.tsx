'use client';

import { drawFinish, type SurfaceFinish } from '@escena/verticals/retouch/draw-finish';
import { useEffect, useRef } from 'react';

const [width, height] = [120, 90];

/** A finish seen straight on, drawn by what lays it in photos. */
export function FinishPicture(asked: SurfaceFinish) {
  const ref = useRef<HTMLCanvasElement>(null);
  const { surface, finish } = asked;
  useEffect(() => {
    const context = ref.current?.getContext('2d');
    // Both come as one: a floor's finish with a floor.
    context?.putImageData(
      new ImageData(drawFinish({ surface, finish } as SurfaceFinish, width, height), width),
      0,
      0,
    );
  }, [surface, finish]);
  return <canvas ref={ref} width={width} height={height} className="size-full" />;
}
