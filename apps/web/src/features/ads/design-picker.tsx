'use client';

import type { BrandColors } from '@escena/verticals/ads/brand-kit';
import { channels, type Channel } from '@escena/verticals/ads/format';
import { type FormatName, formatNames, formats } from '@escena/verticals/ads/formats';
import { type TemplateName, templateNames, templates } from '@escena/verticals/ads/templates';
import { useLocale, useTranslations } from 'next-intl';
import { TemplateSketch } from './template-sketch.tsx';

interface DesignPickerProps {
  readonly chosenTemplates: readonly TemplateName[];
  readonly chosenFormats: readonly FormatName[];
  readonly colors: BrandColors;
  readonly onTemplates: (templates: readonly TemplateName[]) => void;
  readonly onFormats: (formats: readonly FormatName[]) => void;
}

const toggled = <Name extends string>(all: readonly Name[], chosen: readonly Name[], name: Name) =>
  all.filter((one) => (one === name ? !chosen.includes(one) : chosen.includes(one)));

/** Designs and formats, each drawn, any number of either. */
export function DesignPicker(props: DesignPickerProps) {
  const { chosenTemplates, chosenFormats, colors, onTemplates, onFormats } = props;
  const t = useTranslations('ads');
  const locale = useLocale();
  const [shownFormat = 'meta-square'] = chosenFormats;
  return (
    <div className="space-y-6">
      <fieldset className="space-y-2.5">
        <legend className="text-sm font-medium text-ink">{t('designs')}</legend>
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(8.5rem,1fr))] gap-3">
          {templateNames.map((name) => (
            <li key={name}>
              <label className="block cursor-pointer space-y-1.5 rounded-xl border border-line bg-surface p-2 has-checked:border-accent has-focus-visible:outline-2">
                <span className="grid h-28 place-items-center overflow-hidden rounded-lg bg-sunken">
                  <TemplateSketch template={name} format={shownFormat} colors={colors} />
                </span>
                <span className="flex items-center gap-2 text-sm text-ink">
                  <input
                    type="checkbox"
                    checked={chosenTemplates.includes(name)}
                    onChange={() => onTemplates(toggled(templateNames, chosenTemplates, name))}
                    className="size-4 accent-accent"
                  />
                  {templates[name].title[locale]}
                </span>
                <span className="block text-xs text-muted">{templates[name].purpose[locale]}</span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      <fieldset className="space-y-2.5">
        <legend className="text-sm font-medium text-ink">{t('formats')}</legend>
        <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
          {(Object.keys(channels) as Channel[]).map((channel) => (
            <div key={channel} className="space-y-1.5">
              <p className="text-xs font-medium text-muted">{channels[channel]}</p>
              {formatNames
                .filter((name) => formats[name].channel === channel)
                .map((name) => (
                  <label key={name} className="flex items-center gap-2 text-sm text-ink">
                    <input
                      type="checkbox"
                      checked={chosenFormats.includes(name)}
                      onChange={() => onFormats(toggled(formatNames, chosenFormats, name))}
                      className="size-4 accent-accent"
                    />
                    {formats[name].label[locale]}
                    <span className="text-xs text-muted tabular-nums">
                      {formats[name].width} × {formats[name].height}
                    </span>
                  </label>
                ))}
            </div>
          ))}
        </div>
      </fieldset>
    </div>
  );
}
