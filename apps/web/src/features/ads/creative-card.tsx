'use client';

import type { CreativeView } from '@escena/api/views/campaign-view';
import { errorCodes } from '@escena/core/error-codes';
import { Button } from '@escena/ui/button';
import { cn } from '@escena/ui/cn';
import { findingWords, roleWords } from '@escena/verticals/ads/finding-words';
import { channels } from '@escena/verticals/ads/format';
import { formats } from '@escena/verticals/ads/formats';
import { templates } from '@escena/verticals/ads/templates';
import { Check, TriangleAlert, Undo2, X } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { fileUrl } from '@/components/file-url.ts';
import { CreativeLog } from './creative-log.tsx';

interface CreativeCardProps {
  readonly creative: CreativeView;
  readonly chosen: boolean;
  readonly mayApprove: boolean;
  readonly busy: boolean;
  readonly onToggle: () => void;
  readonly onDecide: (verdict: CreativeView['state']) => void;
}

/** One creative: its picture, what would be objected to, what was decided, and what can be decided now. */
export function CreativeCard(props: CreativeCardProps) {
  const { creative, chosen, mayApprove, busy, onToggle, onDecide } = props;
  const t = useTranslations('ads');
  const locale = useLocale();
  const { id, format, template, words, sha256, error, findings, state, approved, outdated } = creative;
  const { channel, label, width, height } = formats[format];
  const where = `${channels[channel]}: ${label[locale]}`;
  const called = t('creativeOf', { headline: words.headline, format: where });
  const version = sha256?.slice(0, 12);
  return (
    <li
      aria-label={called}
      className={cn(
        'flex flex-col gap-2 rounded-card border bg-surface p-3 text-sm [contain-intrinsic-size:auto_18rem] [content-visibility:auto]',
        chosen ? 'border-accent' : 'border-line',
      )}
    >
      {sha256 ? (
        <div className="relative grid h-44 place-items-center rounded-lg bg-sunken">
          <a
            href={fileUrl('creative', id, { version })}
            target="_blank"
            rel="noreferrer"
            className="block rounded"
          >
            {/* oxlint-disable-next-line next/no-img-element -- stored pictures have their own small copies */}
            <img
              src={fileUrl('creative-thumb', id, { version })}
              alt={called}
              loading="lazy"
              width={width}
              height={height}
              className="max-h-40 w-auto max-w-full rounded object-contain"
            />
          </a>
          {mayApprove ? (
            <input
              type="checkbox"
              aria-label={t('choose', { name: called })}
              checked={chosen}
              onChange={onToggle}
              className="absolute top-2 left-2 size-5 accent-accent"
            />
          ) : null}
        </div>
      ) : (
        <div className="space-y-1 rounded-lg bg-danger-soft p-3">
          <p className="font-medium text-ink">{t('notMade')}</p>
          {error ? <p className="text-ink">{refusal(error, locale)}</p> : null}
        </div>
      )}
      <p className="text-xs text-muted">
        {where} · {width} × {height} · {templates[template].title[locale]}
      </p>
      {outdated && sha256 ? <p className="text-xs text-muted">{t('outdated')}</p> : null}
      {findings.length > 0 ? (
        <ul className="space-y-1">
          {findings.map((finding) => (
            <li key={JSON.stringify(finding)} className="flex gap-1.5 text-xs text-danger">
              <TriangleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
              {findingWords(finding)[locale]}
            </li>
          ))}
        </ul>
      ) : sha256 ? (
        <p className="text-xs text-muted">{t('clean')}</p>
      ) : null}
      {state === 'approved' ? (
        <p className="flex items-center gap-1.5 text-good">
          <Check aria-hidden className="size-4" /> {t('approvedBy', { by: approved?.by ?? t('somebody') })}
        </p>
      ) : state === 'rejected' ? (
        <p className="flex items-center gap-1.5 text-danger">
          <X aria-hidden className="size-4" /> {t('rejected')}
        </p>
      ) : null}
      {sha256 && mayApprove ? (
        <div className="mt-auto flex flex-wrap gap-2">
          {state === 'waiting' ? (
            <>
              <Button
                size="small"
                look="primary"
                disabled={busy}
                aria-label={t('approveIt', { name: called })}
                onClick={() => onDecide('approved')}
              >
                <Check aria-hidden /> {t('approve')}
              </Button>
              <Button
                size="small"
                disabled={busy}
                aria-label={t('rejectIt', { name: called })}
                onClick={() => onDecide('rejected')}
              >
                <X aria-hidden /> {t('reject')}
              </Button>
            </>
          ) : (
            <Button
              size="small"
              look="ghost"
              disabled={busy}
              aria-label={t('takeBackIt', { name: called })}
              onClick={() => onDecide('waiting')}
            >
              <Undo2 aria-hidden /> {t('takeBack')}
            </Button>
          )}
        </div>
      ) : null}
      <CreativeLog reviews={creative.reviews} />
    </li>
  );
}

/** Which words did not fit is what helps. */
function refusal({ code, detail }: NonNullable<CreativeView['error']>, locale: 'en' | 'es'): string {
  const { text, remedy } = errorCodes[code];
  const role = (Object.keys(roleWords) as (keyof typeof roleWords)[]).find((one) => one === detail);
  return [text[locale], role && `(${roleWords[role][locale]})`, remedy[locale]].filter(Boolean).join(' ');
}
