'use client';

import type { OutputReport } from '@escena/api/views/output-report';
import { findingTexts } from '@escena/verticals/product/findings';
import { marketplaces } from '@escena/verticals/product/marketplaces';
import { cn } from '@escena/ui/cn';
import { ChevronDown, CircleAlert, CircleCheck, ShieldCheck } from 'lucide-react';
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { formatCount, formatDuration } from '@/components/format.ts';

interface ProductNumbersProps {
  readonly report: OutputReport;
  /** pixels */
  readonly width: number;
  readonly height: number;
}

/** The numbers behind a product picture, one click deep: whose pixels they are, how near the colours came, who takes it. */
export function ProductNumbers({ report, width, height }: ProductNumbersProps) {
  const t = useTranslations('product');
  const tNumbers = useTranslations('numbers');
  const locale = useLocale();
  const format = useFormatter();
  const { paints = [], decals = [], cutOut, lint, scale = 1, maxAbsDiffOutside, timingsMs } = report;
  const own = scale === 1 && maxAbsDiffOutside === 0;
  const isChanged = decals.length > 0 || paints.some(({ paint }) => paint.kind !== 'original');
  const totalMs = Object.values(timingsMs).reduce((sum, ms) => sum + ms, 0);
  const rows: [string, string][] = [
    [tNumbers('size'), `${formatCount(width, locale)} × ${formatCount(height, locale)}`],
    [t('scale'), format.number(scale, { style: 'percent' })],
    ...paints.flatMap(({ part, deltaE }): [string, string][] =>
      deltaE
        ? [
            [
              t('deltaE', { part }),
              t('deltaEValue', { median: format.number(deltaE.median), p95: format.number(deltaE.p95) }),
            ],
          ]
        : [],
    ),
    ...decals.map(({ contrast }): [string, string] => [
      t('wordsContrast'),
      t('contrastValue', { value: format.number(contrast, { maximumFractionDigits: 1 }) }),
    ]),
    ...(cutOut?.guessedBy ? [[t('foundBy'), cutOut.guessedBy] as [string, string]] : []),
    [tNumbers('time'), formatDuration(totalMs, locale)],
  ];
  return (
    <details className="group rounded-card border border-line bg-surface">
      <summary className="flex list-none items-center gap-3 rounded-card p-4 text-sm">
        {own ? <ShieldCheck aria-hidden className="size-5 shrink-0 text-good" /> : null}
        <span className="flex-1 text-ink">
          {own ? t(isChanged ? 'restPixels' : 'ownPixels') : tNumbers('title')}
        </span>
        <ChevronDown aria-hidden className="size-4 text-muted transition-transform group-open:rotate-180" />
      </summary>
      <div className="grid gap-x-10 gap-y-6 border-t border-line p-4 text-sm sm:grid-cols-2">
        <dl className="space-y-2">
          {rows.map(([label, value]) => (
            <div key={label} className="flex justify-between gap-6">
              <dt className="text-muted">{label}</dt>
              <dd className="text-right break-words text-ink tabular-nums">{value}</dd>
            </div>
          ))}
        </dl>
        {lint ? (
          <div className="space-y-2">
            <h3 className="text-muted">{marketplaces[lint.marketplace].title[locale]}</h3>
            {lint.findings.length === 0 ? (
              <p className="flex items-center gap-2 text-ink">
                <CircleCheck aria-hidden className="size-4 text-good" />
                {t('lintPassed')}
              </p>
            ) : (
              <ul className="space-y-1.5">
                {lint.findings.map(({ code, level, value, bound }, k) => (
                  <li key={k} className="flex items-start gap-2 text-ink">
                    <CircleAlert
                      aria-hidden
                      className={cn(
                        'mt-0.5 size-4 shrink-0',
                        level === 'must' ? 'text-danger' : 'text-muted',
                      )}
                    />
                    {fill(findingTexts[code][locale], { value, bound }, (number) =>
                      number <= 1 ? format.number(number, { style: 'percent' }) : formatCount(number, locale),
                    )}
                  </li>
                ))}
              </ul>
            )}
          </div>
        ) : null}
      </div>
    </details>
  );
}

function fill(
  text: string,
  { value, bound }: { value?: number | string | undefined; bound?: number | undefined },
  write: (number: number) => string,
): string {
  const words = { value, share: value, bound };
  return text.replaceAll(/\{(value|share|bound)\}/g, (_, name: keyof typeof words) => {
    const known = words[name];
    return typeof known === 'number' ? write(known) : (known ?? '');
  });
}
