'use client';

import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { emptyMask, type Size } from './mask.ts';
import { type BoardState, MaskBoard } from './mask-board.ts';
import { type MaskHistory, startHistory } from './mask-history.ts';
import { PictureLevels } from './picture-levels.ts';
import { zoomTo } from './view.ts';

export interface MaskPicture extends Size {
  /** addresses of it, the one that comes fastest first; the last that can be shown stays */
  readonly sources: readonly string[];
}

/** A board on the two canvases of an element (the picture's, the mask's), as large as they are, while they are there. */
export function useMaskBoard(picture: MaskPicture, begin: MaskHistory | undefined) {
  const [board, setBoard] = useState<MaskBoard>();
  const [first] = useState(() => begin ?? startHistory(emptyMask(picture)));
  const attach = useCallback(
    (host: HTMLElement) => {
      const [photo, overlay] = host.querySelectorAll('canvas');
      if (!photo || !overlay) return;
      const made = new MaskBoard({ photo, overlay }, first);
      const observer = new ResizeObserver(([entry]) => {
        if (entry) made.resize(pixelsOf(entry), entry.contentRect.width);
      });
      observer.observe(overlay);
      const onWheel = zoomWith(made);
      // React listens to the wheel passively, and then the page would scroll, too.
      host.addEventListener('wheel', onWheel, { passive: false });
      setBoard(made);
      return () => {
        observer.disconnect();
        host.removeEventListener('wheel', onWheel);
        made.close();
        setBoard(undefined);
      };
    },
    [first],
  );

  const sources = picture.sources.join(' ');
  useEffect(() => {
    if (!board) return;
    const leaving = new AbortController();
    void showAll(board, sources.split(' '), leaving.signal);
    return () => leaving.abort();
  }, [board, sources]);

  const state = useSyncExternalStore(
    (listener) => board?.subscribe(listener) ?? (() => undefined),
    () => board?.state,
    (): BoardState | undefined => undefined,
  );
  return { attach, board, state };
}

/** Pixels of the screen that a canvas covers. */
function pixelsOf({ contentRect, devicePixelContentBoxSize }: ResizeObserverEntry): Size {
  const [exact] = devicePixelContentBoxSize ?? [];
  const density = window.devicePixelRatio;
  return {
    width: Math.max(1, exact?.inlineSize ?? Math.round(contentRect.width * density)),
    height: Math.max(1, exact?.blockSize ?? Math.round(contentRect.height * density)),
  };
}

function zoomWith(board: MaskBoard) {
  return (event: WheelEvent) => {
    event.preventDefault();
    const at = { x: event.offsetX * board.state.density, y: event.offsetY * board.state.density };
    // A pinch on a touchpad comes as a wheel with Ctrl and in small steps.
    const speed = event.ctrlKey ? 0.01 : 0.002;
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 20 : event.deltaY;
    board.look((view, sizes) => zoomTo(view, view.scale * Math.exp(-pixels * speed), at, sizes));
  };
}

/** Each rendition in turn. What this browser cannot decode (HEIC, TIFF) leaves the one before it. */
async function showAll(board: MaskBoard, sources: readonly string[], signal: AbortSignal): Promise<void> {
  for (const source of sources) {
    try {
      const response = await fetch(source, { signal });
      if (!response.ok) continue;
      const levels = await PictureLevels.of(await response.blob(), board.picture.width);
      if (signal.aborted) return levels.close();
      board.show(levels);
    } catch (cause) {
      if (signal.aborted) return;
      // Nothing is lost: the mask is kept at the picture's size whatever is shown below it.
      if (!(cause instanceof DOMException)) throw cause;
    }
  }
}
