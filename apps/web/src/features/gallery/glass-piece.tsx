'use client';

import { Segmented } from '@escena/ui/segmented';
import { useFormatter, useTranslations } from 'next-intl';
import { type CSSProperties, useState } from 'react';
import { checkerboard } from '../product/scene-background.ts';
import { AlphaCount } from './alpha-count.tsx';
import figures from './figures.json';
import { MeasuredList } from './measured-list.tsx';

const file = '/pictures/gallery/glass.png';
const backdrops = {
  checkerboard,
  white: { backgroundColor: '#ffffff' },
  grey: { backgroundColor: '#cccccc' },
  dark: { backgroundColor: '#28282c' },
} as const satisfies Record<string, CSSProperties>;
type Backdrop = keyof typeof backdrops;
const names = Object.keys(backdrops) as Backdrop[];

/** A glass with a transparent background, before whatever one likes, with what was measured of it. */
export function GlassPiece() {
  const t = useTranslations('gallery.glass');
  const format = useFormatter();
  const [backdrop, setBackdrop] = useState<Backdrop>('checkerboard');
  const { width, height, empty, seeThrough, ...differences } = figures.glass;
  const percent = (share: number) => format.number(share, { style: 'percent', maximumFractionDigits: 1 });
  return (
    <article className="grid items-start gap-8 md:grid-cols-2">
      <div className="space-y-4">
        <div
          className="overflow-hidden rounded-card border border-line"
          style={backdrops[backdrop]}
          data-backdrop={backdrop}
        >
          {/* The file itself, not a copy that an image service made: it is what the figures speak of. */}
          <img src={file} alt={t('alt')} width={width} height={height} className="h-auto w-full" />
        </div>
        <Segmented
          legend={t('backdrop')}
          value={backdrop}
          options={names.map((value) => ({ value, label: t(`backdrops.${value}`) }))}
          onChange={setBackdrop}
        />
      </div>
      <div className="space-y-5">
        <h2 className="font-display text-2xl text-ink">{t('title')}</h2>
        <p className="leading-relaxed text-pretty text-muted">{t('text')}</p>
        <MeasuredList
          rows={[
            { label: t('empty'), value: percent(empty) },
            { label: t('seeThrough'), value: percent(seeThrough) },
            ...(['white', 'grey', 'dark'] as const).map((name) => ({
              label: t('difference', { backdrop: t(`before.${name}`) }),
              value: `ΔE ${format.number(differences[name], { maximumFractionDigits: 1 })}`,
            })),
          ]}
        />
        <AlphaCount src={file} />
        <p className="text-sm text-muted">{t('how')}</p>
      </div>
    </article>
  );
}
