'use client';

import { Button } from '@escena/ui/button';
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';

interface Count {
  readonly empty: number;
  readonly between: number;
  readonly opaque: number;
}

/** Counts a picture file's alpha in the reader's own browser: nobody has to take our word for it. */
export function AlphaCount({ src }: { readonly src: string }) {
  const t = useTranslations('gallery.count');
  const format = useFormatter();
  const [count, setCount] = useState<Count>();
  const share = (value: number) => format.number(value, { style: 'percent', maximumFractionDigits: 1 });
  return (
    <div className="space-y-2">
      <Button look="secondary" size="small" onClick={() => void countAlpha(src).then(setCount)}>
        {t('run')}
      </Button>
      <p role="status" className="text-sm text-ink">
        {count
          ? t('result', {
              empty: share(count.empty),
              between: share(count.between),
              opaque: share(count.opaque),
            })
          : null}
      </p>
    </div>
  );
}

async function countAlpha(src: string): Promise<Count> {
  const bitmap = await createImageBitmap(await (await fetch(src)).blob());
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  if (!context) return { empty: 0, between: 0, opaque: 0 };
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
  const pixels = data.length / 4;
  let [empty, opaque] = [0, 0];
  for (let i = 3; i < data.length; i += 4) {
    if (data[i] === 0) empty++;
    else if (data[i] === 255) opaque++;
  }
  return {
    empty: empty / pixels,
    between: (pixels - empty - opaque) / pixels,
    opaque: opaque / pixels,
  };
}
