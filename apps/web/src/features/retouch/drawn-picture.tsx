'use client';

import { useEffect, useRef } from 'react';

interface DrawnPictureProps {
  /** gives [h·w·4] bytes; another function draws another picture */
  readonly draw: (width: number, height: number) => Uint8ClampedArray<ArrayBuffer>;
}

const [width, height] = [120, 90];

/** What can be chosen, drawn by what lays it in photos. */
export function DrawnPicture({ draw }: DrawnPictureProps) {
  const ref = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    ref.current?.getContext('2d')?.putImageData(new ImageData(draw(width, height), width), 0, 0);
  }, [draw]);
  return <canvas ref={ref} width={width} height={height} className="size-full" />;
}
