'use client';

import type { FaceLandmarks } from '@escena/verticals/tryon/face-landmarks';
import type { Makeup } from '@escena/verticals/tryon/makeup';
import { useEffect, useRef, useState } from 'react';
import type { Picture } from '../../product/preview/messages.ts';
import type { FromMakeupWorker, ToMakeupWorker } from './makeup-messages.ts';

/**
 * What make-up changes on a photo, to lie over it; of wishes that come fast the newest is made. A photo that it cannot be shown
 * on (no face, an old browser) shows none: trying it on says why.
 */
export function useMakeup(
  path: string,
  face: FaceLandmarks | undefined,
  makeup: Makeup,
): Picture | undefined {
  const worker = useRef<Worker>(undefined);
  const asked = useRef(0);
  const [picture, setPicture] = useState<Picture>();
  const wanted = face !== undefined && Object.values(makeup).some((coat) => coat !== undefined);
  useEffect(
    () => () => {
      worker.current?.terminate();
      worker.current = undefined;
    },
    [],
  );
  useEffect(() => {
    asked.current += 1;
    if (!wanted) return;
    // The first wish opens it: who wants no make-up waits for none.
    worker.current ??= openWorker((data) => {
      if (data.id === asked.current) setPicture('picture' in data ? data.picture : undefined);
    });
    worker.current.postMessage({ id: asked.current, path, face, makeup } satisfies ToMakeupWorker);
  }, [path, face, makeup, wanted]);
  return wanted ? picture : undefined;
}

function openWorker(onMessage: (message: FromMakeupWorker) => void): Worker {
  const worker = new Worker(new URL('./makeup.worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<FromMakeupWorker>) => onMessage(data));
  return worker;
}
