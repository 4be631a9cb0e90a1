'use client';

import { fontSources } from '@escena/typeset/shipped-font-sources';
import { isShippedFontName } from '@escena/typeset/shipped-fonts';
import { useEffect, useState } from 'react';
import { fileUrl } from '@/components/file-url.ts';

/** Where a font's file is; undefined for families in pieces, whose letters the browser's own fonts stand in for. */
function addressOf(name: string): string | undefined {
  if (!isShippedFontName(name)) return fileUrl('font', name);
  const source = fontSources[name];
  return 'file' in source ? `/api/fonts/${source.file}` : undefined;
}

/** The CSS family of a shipped font or of the workspace's own, once its file is there. */
export function useFontFamily(name: string): string | undefined {
  const [ready, setReady] = useState<string>();
  useEffect(() => {
    const address = addressOf(name);
    if (address === undefined) return;
    let wanted = true;
    const face = new FontFace(`ad ${name}`, `url("${address}")`);
    face.load().then(
      (loaded) => {
        document.fonts.add(loaded);
        if (wanted) setReady(name);
      },
      // Without it the sample is set in the page's own font.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [name]);
  return ready === name ? `"ad ${name}"` : undefined;
}
