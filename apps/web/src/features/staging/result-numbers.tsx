'use client';

import type { OutputReport } from '@escena/api/views/output-report';
import { type Stage, stages } from '@escena/core/progress';
import { ChevronDown, ShieldCheck } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { formatCount, formatDuration, formatShare } from '@/components/format.ts';

interface ResultNumbersProps {
  readonly report: OutputReport;
  /** pixels */
  readonly width: number;
  readonly height: number;
}

const isStage = (name: string): name is Stage => Object.hasOwn(stages, name);
const order = Object.keys(stages);
const isRenderer = (name: string): name is 'none' | 'shipped' => name === 'none' || name === 'shipped';

/** The numbers behind a picture, one click deep: what was left alone first, then how it was made. */
export function ResultNumbers({ report, width, height }: ResultNumbersProps) {
  const t = useTranslations('numbers');
  const locale = useLocale();
  const { changedFraction, maxAbsDiffOutside, structure, camera, timingsMs, items, peakRssMb } = report;
  const tLook = useTranslations('look');
  // The database keeps the keys of JSON in an order of its own.
  const timings = Object.entries(timingsMs).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  const renderer = isRenderer(report.renderer) ? tLook(`rendererName.${report.renderer}`) : report.renderer;
  const totalMs = timings.reduce((sum, [, ms]) => sum + ms, 0);
  const rows: [string, string][] = [];
  const add = (label: string, value: string | null | undefined) => {
    if (value !== null && value !== undefined) rows.push([label, value]);
  };
  add(t('size'), `${formatCount(width, locale)} × ${formatCount(height, locale)}`);
  add(t('changed'), typeof changedFraction === 'number' ? formatShare(changedFraction, locale) : null);
  add(
    t('difference'),
    typeof maxAbsDiffOutside === 'number' ? t('of255', { value: maxAbsDiffOutside }) : null,
  );
  add(t('structure'), structure ? formatShare(structure.score, locale) : null);
  add(t('camera'), camera ? formatShare(camera.confidence, locale) : null);
  add(t('seed'), String(report.seed));
  add(t('renderer'), report.checkpoint ? `${renderer} · ${report.checkpoint.slice(0, 12)}` : renderer);
  add(t('time'), timings.length > 0 ? formatDuration(totalMs, locale) : null);
  add(t('memory'), typeof peakRssMb === 'number' ? `${formatCount(peakRssMb, locale)} MB` : null);
  const untouched = maxAbsDiffOutside === 0 && typeof changedFraction === 'number' && changedFraction < 1;
  return (
    <details className="group rounded-card border border-line bg-surface">
      <summary className="flex list-none items-center gap-3 rounded-card p-4 text-sm">
        {untouched ? <ShieldCheck aria-hidden className="size-5 shrink-0 text-good" /> : null}
        <span className="flex-1 text-ink">
          {untouched ? t('untouched', { share: formatShare(1 - changedFraction, locale) }) : t('title')}
        </span>
        <ChevronDown aria-hidden className="size-4 text-muted transition-transform group-open:rotate-180" />
      </summary>
      <div className="grid gap-x-10 gap-y-6 border-t border-line p-4 text-sm sm:grid-cols-2">
        <dl className="space-y-2">
          {rows.map(([label, value]) => (
            <Row key={label} label={label} value={value} />
          ))}
        </dl>
        <div className="space-y-6">
          {timings.length > 0 ? (
            <dl className="space-y-2">
              {timings.map(([name, ms]) => (
                <Row
                  key={name}
                  label={isStage(name) ? stages[name][locale] : name}
                  value={formatDuration(ms, locale)}
                />
              ))}
            </dl>
          ) : null}
          {items.length > 0 ? (
            <div>
              <h3 className="text-muted">{t('items')}</h3>
              <p className="mt-1 text-ink">{items.map(({ title }) => title[locale]).join(' · ')}</p>
            </div>
          ) : null}
        </div>
      </div>
    </details>
  );
}

function Row({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div className="flex justify-between gap-6">
      <dt className="text-muted">{label}</dt>
      <dd className="text-right break-words text-ink tabular-nums">{value}</dd>
    </div>
  );
}
