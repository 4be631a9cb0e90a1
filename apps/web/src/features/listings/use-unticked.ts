'use client';

import { useState } from 'react';

/** Which of a list a person has unticked; everything else, also what comes later, is ticked. */
export function useUnticked() {
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string) =>
    setUnticked((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  return { unticked, toggle };
}
