'use client';

import type { PlannedArm } from '@escena/db/ads/ad-plan';
import { useFormatter, useTranslations } from 'next-intl';
import { lookOf } from './arm-looks.ts';

interface ArmTableProps {
  readonly caption: string;
  readonly arms: readonly PlannedArm[];
  readonly nameOf: (arm: PlannedArm) => string;
}

/** The same as the plots, in numbers. */
export function ArmTable({ caption, arms, nameOf }: ArmTableProps) {
  const t = useTranslations('ads');
  const format = useFormatter();
  const percent = (value: number) => format.number(value, { style: 'percent', maximumFractionDigits: 2 });
  const whole = (value: number) => format.number(value, { style: 'percent', maximumFractionDigits: 0 });
  return (
    // A table that is wider than a phone is moved by keyboard too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrollable-region-focusable asks for it
    <div
      className="overflow-x-auto rounded-card border border-line"
      tabIndex={0}
      role="region"
      aria-label={caption}
    >
      <table className="w-full min-w-xl text-left text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead className="text-xs text-muted">
          <tr className="border-b border-line">
            {(['arm', 'impressions', 'rewards', 'rate', 'best', 'share', 'standing'] as const).map(
              (column) => (
                <th key={column} scope="col" className="px-3 py-2 font-medium">
                  {t(`column.${column}`)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {arms.map((arm, at) => (
            <tr key={arm.id} className="border-b border-line last:border-0">
              <th scope="row" className="px-3 py-2 font-normal text-ink">
                <svg viewBox="0 0 24 6" className="mr-2 inline-block w-6" aria-hidden>
                  <line
                    x2={24}
                    y1={3}
                    y2={3}
                    stroke={lookOf(at).color}
                    strokeWidth={3}
                    strokeDasharray={lookOf(at).dash}
                  />
                </svg>
                {nameOf(arm)}
              </th>
              <td className="px-3 py-2 tabular-nums">{format.number(Math.round(arm.impressions))}</td>
              <td className="px-3 py-2 tabular-nums">{format.number(Math.round(arm.rewards))}</td>
              <td className="px-3 py-2 tabular-nums">
                {percent(arm.rate.median)}{' '}
                <span className="text-xs text-muted">
                  {t('between', { low: percent(arm.rate.low), high: percent(arm.rate.high) })}
                </span>
              </td>
              <td className="px-3 py-2 tabular-nums">{whole(arm.best)}</td>
              <td className="px-3 py-2 tabular-nums">{whole(arm.share)}</td>
              <td className="px-3 py-2">{t(`armState.${arm.state}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
