'use client';

import { type DragEvent, useState } from 'react';

/** Moves one entry of a list to another's place. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.filter((_, i) => i !== from);
  const entry = list.slice(from, from + 1);
  return [...rest.slice(0, to), ...entry, ...rest.slice(to)];
}

/**
 * Dragging rows of a list to another place; the list is shown as it would be while one is held.
 * @param ids as they are kept; @param onDrop what was dragged is let go somewhere else
 */
export function useDragOrder(ids: readonly string[], onDrop: (ids: readonly string[]) => void) {
  const [held, setHeld] = useState<{ readonly id: string; readonly order: readonly string[] }>();
  const order = held?.order ?? ids;
  const rowProps = (id: string) => ({
    draggable: true,
    'data-held': held?.id === id || undefined,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', id);
      setHeld({ id, order: ids });
    },
    onDragOver: (event: DragEvent) => {
      if (!held) return;
      event.preventDefault();
      const [from, to] = [held.order.indexOf(held.id), held.order.indexOf(id)];
      if (from !== to && to >= 0) setHeld({ ...held, order: moved(held.order, from, to) });
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      if (held?.order.some((one, i) => one !== ids[i])) onDrop(held.order);
    },
    onDragEnd: () => setHeld(undefined),
  });
  return { order, rowProps };
}
