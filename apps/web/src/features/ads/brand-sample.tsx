'use client';

import type { BrandColors } from '@escena/verticals/ads/brand-kit';
import { useTranslations } from 'next-intl';
import { fileUrl } from '@/components/file-url.ts';
import { readableOn } from './readable-on.ts';
import { TemplateSketch } from './template-sketch.tsx';
import { useFontFamily } from './use-font-family.ts';

interface BrandSampleProps {
  readonly colors: BrandColors;
  readonly fonts: { readonly display: string; readonly text: string };
  readonly logo: string | undefined;
  readonly name: string;
}

/** An ad in the kit's colours and fonts, and designs in small. */
export function BrandSample({ colors, fonts, logo, name }: BrandSampleProps) {
  const t = useTranslations('ads');
  const display = useFontFamily(fonts.display);
  const text = useFontFamily(fonts.text);
  return (
    <figure className="space-y-3">
      <figcaption className="text-sm font-medium text-ink">{t('sample')}</figcaption>
      <div
        aria-hidden
        className="overflow-hidden rounded-card border border-line"
        style={{ background: colors.paper }}
      >
        <div className="h-28" style={{ background: colors.primary }}>
          {logo ? (
            // oxlint-disable-next-line next/no-img-element -- stored pictures have their own small copies
            <img
              src={fileUrl(logo.startsWith('asset_') ? 'display' : 'logo', logo)}
              alt=""
              className="h-full w-1/2 object-contain object-left p-5"
            />
          ) : null}
        </div>
        <div className="space-y-3 p-5" style={{ color: readableOn(colors.paper, colors) }}>
          <p className="text-3xl leading-tight" style={{ fontFamily: display }}>
            {name || t('sampleHeadline')}
          </p>
          <p className="text-sm" style={{ fontFamily: text }}>
            {t('sampleBody')}
          </p>
          <span
            className="inline-block rounded-full px-4 py-2 text-sm"
            style={{ background: colors.accent, color: readableOn(colors.accent, colors), fontFamily: text }}
          >
            {t('sampleAction')}
          </span>
        </div>
      </div>
      <div className="grid grid-cols-3 gap-2">
        {(['shade-brand', 'split', 'price'] as const).map((template) => (
          <TemplateSketch key={template} template={template} format="meta-square" colors={colors} />
        ))}
      </div>
    </figure>
  );
}
