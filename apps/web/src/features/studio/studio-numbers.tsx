'use client';

import type { StudioJobView } from '@escena/api/views/job-view';
import type { OutputView } from '@escena/api/views/output-view';
import { type SchedulerName, schedulers } from '@escena/verticals/studio/schedulers';
import { inputOfImage } from '@escena/verticals/studio/input-of-image';
import { ChevronDown, ShieldCheck } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { formatCount, formatDuration, formatShare } from '@/components/format.ts';

interface StudioNumbersProps {
  readonly job: StudioJobView;
  readonly output: OutputView;
}

/** Everything that made a picture, one click deep: what was left alone first, then every parameter. */
export function StudioNumbers({ job, output }: StudioNumbersProps) {
  const t = useTranslations('create');
  const tNumbers = useTranslations('numbers');
  const tVisualise = useTranslations('visualise');
  const locale = useLocale();
  const input = inputOfImage(job.input, output.index);
  const { changedFraction, maxAbsDiffOutside, timingsMs } = output.report ?? {};
  const drawn = input.mode.kind !== 'enlarge';
  const untouched = maxAbsDiffOutside === 0 && typeof changedFraction === 'number';
  const totalMs = Object.values(timingsMs ?? {}).reduce((sum, ms) => sum + ms, 0);
  const rows: [label: string, value: string | undefined][] = [
    [t('prompt'), input.prompt || undefined],
    [t('negative'), input.negativePrompt],
    [t('mode'), t(`modes.${input.mode.kind}`)],
    [t('checkpoint'), drawn ? (output.report?.renderer ?? input.checkpoint) : undefined],
    [tNumbers('size'), `${formatCount(output.width, locale)} × ${formatCount(output.height, locale)}`],
    [t('drawnAt'), drawn ? `${input.width} × ${input.height}` : undefined],
    [t('seed'), drawn ? String(input.seed) : undefined],
    [
      t('variation'),
      input.variation &&
        t('variationOf', { seed: String(input.variation.seed), amount: input.variation.amount }),
    ],
    [t('steps'), drawn ? String(input.steps) : undefined],
    [t('guidance'), input.guidance?.toLocaleString(locale)],
    [
      t('scheduler'),
      input.scheduler === 'default'
        ? t('schedulerDefault')
        : schedulers[input.scheduler satisfies SchedulerName].label[locale],
    ],
    [t('strength'), 'strength' in input.mode ? t('percent', { fraction: input.mode.strength }) : undefined],
    [
      t('controls'),
      input.controls
        .map(({ map, scale }) => `${t(`maps.${map}`)} ${t('percent', { fraction: scale })}`)
        .join(', ') || undefined,
    ],
    [
      tVisualise('follows'),
      output.report?.follows === undefined
        ? undefined
        : t('percent', { fraction: Math.round(100 * output.report.follows) / 100 }),
    ],
    [t('boxes'), input.regions.map(({ prompt }) => prompt).join(' · ') || undefined],
    [t('tileable'), input.tileable === 'none' ? undefined : t(`tilings.${input.tileable}`)],
    [t('transparent'), input.transparent ? t('yes') : undefined],
    [t('upscale'), input.upscale === 1 ? undefined : t('times', { factor: input.upscale })],
    [t('upscaler'), output.report?.upscaler === 'lanczos' ? t('lanczos') : output.report?.upscaler],
    [t('graphHash'), output.report?.checkpoint ?? undefined],
    [
      tNumbers('changed'),
      typeof changedFraction === 'number' ? formatShare(changedFraction, locale) : undefined,
    ],
    [
      tNumbers('difference'),
      typeof maxAbsDiffOutside === 'number' ? tNumbers('of255', { value: maxAbsDiffOutside }) : undefined,
    ],
    [tNumbers('time'), totalMs > 0 ? formatDuration(totalMs, locale) : undefined],
  ];
  return (
    <details className="group rounded-card border border-line bg-surface">
      <summary className="flex list-none items-center gap-3 rounded-card p-4 text-sm">
        {untouched ? <ShieldCheck aria-hidden className="size-5 shrink-0 text-good" /> : null}
        <span className="flex-1 text-ink">
          {untouched
            ? tNumbers('untouched', { share: formatShare(1 - changedFraction, locale) })
            : tNumbers('title')}
        </span>
        <ChevronDown aria-hidden className="size-4 text-muted transition-transform group-open:rotate-180" />
      </summary>
      <dl className="space-y-2 border-t border-line p-4 text-sm">
        {rows.map(([label, value]) =>
          value === undefined ? null : (
            <div key={label} className="flex justify-between gap-6">
              <dt className="shrink-0 text-muted">{label}</dt>
              <dd className="min-w-0 text-right break-words text-ink tabular-nums">{value}</dd>
            </div>
          ),
        )}
      </dl>
    </details>
  );
}
