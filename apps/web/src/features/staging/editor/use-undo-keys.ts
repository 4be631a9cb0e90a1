'use client';

import { type Dispatch, useEffect } from 'react';
import type { PlanAction } from './state/plan-reducer.ts';

/** Ctrl+Z and Ctrl+Y (or Shift+Ctrl+Z) wherever the focus is, except where text is typed. */
export function useUndoKeys(dispatch: Dispatch<PlanAction>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase();
      if (!(event.ctrlKey || event.metaKey) || (key !== 'z' && key !== 'y') || isTyping(event.target)) return;
      event.preventDefault();
      dispatch({ type: key === 'y' || event.shiftKey ? 'redo' : 'undo' });
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [dispatch]);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && ['text', 'search', 'number'].includes(target.type))
  );
}
