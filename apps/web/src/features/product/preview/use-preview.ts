'use client';

import type { SerializedAppError } from '@escena/core/app-error';
import type { PreviewWish } from '@escena/verticals/product/preview';
import { useEffect, useRef, useState } from 'react';
import type { FromPreviewWorker, PreviewPlace, Shown, ToPreviewWorker } from './messages.ts';

export interface LivePreview {
  /** the newest finished one; undefined before the first */
  readonly shown: Shown | undefined;
  /** a newer one is being made */
  readonly busy: boolean;
  /** why the newest wish cannot be shown */
  readonly error: SerializedAppError | undefined;
}

/**
 * The product of a photo as it will look, while a person chooses. Of wishes that come fast the newest is made.
 * @param ahead looks that may be wished for soon; the first ones count
 */
export function usePreview(
  { photo, pictures, ownFonts, side }: PreviewPlace,
  wish: PreviewWish,
  ahead: readonly PreviewWish[] = [],
): LivePreview {
  const [last, setLast] = useState<Answered>({ wish: undefined, shown: undefined, error: undefined });
  const worker = useRef<Worker>(undefined);
  const asked = useRef<{ id: number; wish: PreviewWish | undefined }>({ id: 0, wish: undefined });
  const first = useRef({ ahead });
  useEffect(() => {
    const opened = new Worker(new URL('./preview.worker.ts', import.meta.url), { type: 'module' });
    const tell = (message: ToPreviewWorker) => opened.postMessage(message);
    const refuse = (error: SerializedAppError) =>
      setLast(({ shown }) => ({ wish: asked.current.wish, shown, error }));
    opened.addEventListener('error', () => refuse({ code: 'internal' }));
    opened.addEventListener('message', ({ data }: MessageEvent<FromPreviewWorker>) => {
      const { id, wish: answered } = asked.current;
      if (data.id !== id) return;
      if ('shown' in data) setLast({ wish: answered, shown: data.shown, error: undefined });
      else refuse(data.error);
    });
    tell({ kind: 'open', photo, pictures, ownFonts, side });
    tell({ kind: 'warm', wishes: first.current.ahead });
    worker.current = opened;
    return () => {
      worker.current = undefined;
      opened.terminate();
    };
  }, [photo, pictures, ownFonts, side]);
  useEffect(() => {
    const id = asked.current.id + 1;
    asked.current = { id, wish };
    worker.current?.postMessage({ kind: 'show', id, wish } satisfies ToPreviewWorker);
  }, [photo, wish]);
  const { shown, error } = last;
  return { shown, error, busy: last.wish !== wish };
}

interface Answered extends Omit<LivePreview, 'busy'> {
  /** what it answers */
  readonly wish: PreviewWish | undefined;
}
