'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useState } from 'react';

const carriesFiles = (data: DataTransfer | null): data is DataTransfer =>
  data?.types.includes('Files') ?? false;

/** Files dropped anywhere on the page, or pasted; while some hover over it, the page says so. Draws nothing else. */
export function FileCatcher({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const t = useTranslations('upload');
  const [hovering, setHovering] = useState(false);
  const take = useEffectEvent((data: DataTransfer | null) => {
    const files = [...(data?.files ?? [])];
    if (files.length > 0) onFiles(files);
    return files.length > 0;
  });

  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    // A child left is a parent entered: only the depth tells when the page itself is left.
    let depth = 0;
    const enter = (event: DragEvent) => {
      if (!carriesFiles(event.dataTransfer)) return;
      depth++;
      setHovering(true);
    };
    const leave = () => {
      depth = Math.max(depth - 1, 0);
      if (depth === 0) setHovering(false);
    };
    const over = (event: DragEvent) => {
      if (carriesFiles(event.dataTransfer)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      depth = 0;
      setHovering(false);
      if (!carriesFiles(event.dataTransfer)) return;
      event.preventDefault();
      take(event.dataTransfer);
    };
    const paste = (event: ClipboardEvent) => {
      if (take(event.clipboardData)) event.preventDefault();
    };
    document.addEventListener('dragenter', enter, { signal });
    document.addEventListener('dragleave', leave, { signal });
    document.addEventListener('dragover', over, { signal });
    document.addEventListener('drop', drop, { signal });
    document.addEventListener('paste', paste, { signal });
    return () => listening.abort();
  }, []);

  if (!hovering) return null;
  return (
    <div className="pointer-events-none fixed inset-0 z-50 grid place-items-center bg-canvas/85 p-6 backdrop-blur-sm">
      <p className="rounded-3xl border-2 border-dashed border-accent px-12 py-16 text-center font-display text-3xl text-ink">
        {t('release')}
      </p>
    </div>
  );
}
