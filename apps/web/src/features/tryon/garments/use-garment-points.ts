'use client';

import type { FoundGarmentPoints } from '@escena/verticals/tryon/find-garment-points';
import type { GarmentKind } from '@escena/verticals/tryon/garment-landmarks';
import { useEffect, useState } from 'react';
import type { Picture } from '../../product/preview/messages.ts';
import type { FromGarmentWorker, ToGarmentWorker } from './garment-points.worker.ts';

/** The points of a garment by its cut-out; undefined until they were looked for. */
export function useGarmentPoints(
  cutOut: Picture | undefined,
  kind: GarmentKind,
): FoundGarmentPoints | undefined {
  const [last, setLast] = useState<{ cutOut: Picture; kind: GarmentKind; found: FoundGarmentPoints }>();
  useEffect(() => {
    if (!cutOut) return undefined;
    const worker = new Worker(new URL('./garment-points.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<FromGarmentWorker>) =>
      setLast({ cutOut, kind, found: data.found }),
    );
    const { width, height, data } = cutOut;
    const alpha = new Uint8Array(width * height);
    for (let i = 0; i < alpha.length; i++) alpha[i] = data[4 * i + 3] ?? 0;
    const asked: ToGarmentWorker = { id: 0, alpha: { width, height, channels: 1, data: alpha }, kind };
    worker.postMessage(asked, [alpha.buffer]);
    return () => worker.terminate();
  }, [cutOut, kind]);
  return last?.cutOut === cutOut && last?.kind === kind ? last.found : undefined;
}
