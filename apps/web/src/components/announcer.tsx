'use client';

import { useCallback, useState } from 'react';

/** What a screen reader says next; the same words twice are said twice. */
export interface Announcement {
  readonly text: string;
  readonly count: number;
}

export function useAnnouncer() {
  const [message, setMessage] = useState<Announcement>({ text: '', count: 0 });
  const announce = useCallback((text: string) => setMessage(({ count }) => ({ text, count: count + 1 })), []);
  return { message, announce };
}

/** The polite live region of an editor. */
export function Announcer({ message }: { readonly message: Announcement }) {
  return (
    <p role="status" aria-live="polite" className="sr-only">
      <span key={message.count}>{message.text}</span>
    </p>
  );
}
