'use client';

import type { Found } from '@escena/landmarks/found';
import { useEffect, useEffectEvent } from 'react';
import { fileUrl } from '@/components/file-url.ts';
import type { FromLandmarkWorker, ToLandmarkWorker } from './landmark-messages.ts';

/**
 * Looks for body and face in a photo, in a worker of this page, as soon as it is on the table.
 * @param assetId a photo that is ready and was not looked at yet; undefined: nothing to do
 * @param onFound told undefined when it could not be looked at
 */
export function useLandmarks(
  assetId: string | undefined,
  onFound: (assetId: string, found: Found | undefined) => void,
): void {
  const tell = useEffectEvent(onFound);
  useEffect(() => {
    if (assetId === undefined) return undefined;
    const worker = new Worker(new URL('./find-landmarks.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<FromLandmarkWorker>) =>
      tell(assetId, 'found' in data ? data.found : undefined),
    );
    worker.addEventListener('error', () => tell(assetId, undefined));
    worker.postMessage({ id: assetId, photo: fileUrl('display', assetId) } satisfies ToLandmarkWorker);
    return () => worker.terminate();
  }, [assetId]);
}
