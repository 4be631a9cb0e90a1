'use client';

import { useEffect, useState } from 'react';

/** A value that has not changed for so many milliseconds: nobody is asked for half a word. */
export function useSettled<T>(value: T, ms: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled;
}
