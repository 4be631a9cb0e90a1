'use client';

import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { ParentMessage } from './parent-message.ts';
import { parentOrigin } from './parent-origin.ts';

export interface Parent {
  /** of the shop's page; undefined: there is none that may order */
  readonly origin: string | undefined;
  readonly tell: (message: ParentMessage) => void;
}

/** The shop's page around ours, told of our height as it changes. */
export function useParent(allowed: readonly string[]): Parent {
  // Known in the browser only, and the same for as long as the page lives.
  const origin = useSyncExternalStore(
    neverChanges,
    () => originAround(allowed),
    () => undefined,
  );
  const tell = useCallback(
    (message: ParentMessage) => {
      if (origin !== undefined) window.parent.postMessage(message, origin);
    },
    [origin],
  );
  useEffect(() => {
    if (origin === undefined) return;
    tell({ type: 'escena:ready' });
    const observer = new ResizeObserver(() =>
      tell({ type: 'escena:resize', height: Math.ceil(document.body.getBoundingClientRect().height) }),
    );
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [origin, tell]);
  return { origin, tell };
}

const neverChanges = () => () => {};

function originAround(allowed: readonly string[]): string | undefined {
  if (window.parent === window) return undefined;
  const ancestors = [...(window.location.ancestorOrigins ?? [])];
  return parentOrigin({ ancestors, referrer: document.referrer, allowed });
}
