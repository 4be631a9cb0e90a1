'use client';

import { type RefObject, useRef } from 'react';

/**
 * For the picture that a button elsewhere changes: on a phone, or below a long panel, whoever presses it should see that happen.
 * @returns what to put on its section, and what scrolls it into sight where its top is above it
 */
export function useInSight(): readonly [ref: RefObject<HTMLElement | null>, bring: () => void] {
  const ref = useRef<HTMLElement>(null);
  const bring = () => {
    const { current } = ref;
    if (current && current.getBoundingClientRect().top < 0) current.scrollIntoView({ block: 'start' });
  };
  return [ref, bring];
}
