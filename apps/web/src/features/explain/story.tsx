'use client';

import type { OutputView } from '@escena/api/views/output-view';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { fileUrl } from '@/components/file-url.ts';
import { formatCount } from '@/components/format.ts';

type Shown = NonNullable<NonNullable<OutputView['report']>['shown']>;
type Kind = Shown['kind'];

/** The pictures of a run in the order in which a photo goes through the machinery, each with what was measured of it. */
export function Story({ outputs }: { readonly outputs: readonly OutputView[] }) {
  const t = useTranslations('explain');
  const locale = useLocale();
  const captionOf = (shown: Shown): string => {
    switch (shown.kind) {
      case 'original':
        return t('original');
      case 'latents': {
        const { values, samples } = shown;
        return t('latents', { values: formatCount(values, locale), samples: formatCount(samples, locale) });
      }
      case 'reconstruction':
        return shown.psnr === null ? t('same') : t('reconstruction', { psnr: shown.psnr });
      case 'noised':
        return t('noised', {
          timestep: Math.round(shown.timestep),
          signal: shown.signal ** 2,
          noise: shown.noise ** 2,
        });
      case 'emerging':
        return t('emerging', { step: shown.step, steps: shown.steps });
      case 'restored':
        return shown.psnr === null ? t('same') : t('restored', { psnr: shown.psnr });
    }
  };
  const figures = (...kinds: readonly Kind[]) =>
    outputs.flatMap(({ id, report }) => {
      const shown = report?.shown;
      if (!shown || !kinds.includes(shown.kind)) return [];
      const caption = captionOf(shown);
      return (
        <figure key={id} className="space-y-2">
          <img
            src={fileUrl('result', id)}
            alt={caption}
            className="w-full rounded-xl border border-line bg-sunken"
          />
          <figcaption className="text-xs text-pretty text-muted tabular-nums">{caption}</figcaption>
        </figure>
      );
    });
  return (
    <div className="space-y-10">
      <Chapter title={t('keepTitle')} text={t('keepText')}>
        {figures('original', 'latents', 'reconstruction')}
      </Chapter>
      <Chapter title={t('noiseTitle')} text={t('noiseText')} many>
        {figures('noised')}
      </Chapter>
      <Chapter title={t('backTitle')} text={t('backText')} many>
        {figures('emerging', 'restored')}
      </Chapter>
    </div>
  );
}

interface ChapterProps {
  readonly title: string;
  readonly text: string;
  /** smaller pictures, more in a row */
  readonly many?: boolean;
  readonly children: ReactNode;
}

function Chapter({ title, text, many = false, children }: ChapterProps) {
  return (
    <section className="space-y-4">
      <div className="max-w-2xl space-y-1">
        <h3 className="font-display text-xl text-ink">{title}</h3>
        <p className="text-sm text-pretty text-muted">{text}</p>
      </div>
      <div
        className={
          many ? 'grid grid-cols-2 gap-4 sm:grid-cols-3 lg:grid-cols-6' : 'grid gap-4 sm:grid-cols-3'
        }
      >
        {children}
      </div>
    </section>
  );
}
