'use client';

import type { StoredCheckpointView } from '@escena/api/views/checkpoint-store-view';
import { cn } from '@escena/ui/cn';
import { useLocale, useTranslations } from 'next-intl';
import { formatDay } from '@/components/format.ts';

/** A checkpoint's name, what it is, and what its licence allows in plain words. */
export function CheckpointHead({ checkpoint }: { readonly checkpoint: StoredCheckpointView }) {
  const t = useTranslations('checkpoints');
  const locale = useLocale();
  const { title, family, pipelines, licence, paidUse } = checkpoint;
  const can = pipelines.map((name) => t(`pipelines.${name as 'inpaint'}`)).join(', ');
  return (
    <div className="min-w-0 grow basis-64 space-y-1">
      <h3 className="font-medium break-words text-ink">{title}</h3>
      <p className="text-sm text-muted">
        {t(`family.${family as 'sd'}`)} · {can}
      </p>
      <p className="text-sm">
        <span className={cn(paidUse ? 'text-good' : 'text-danger')}>
          {t(`licence.${allowance(licence.id, paidUse)}`)}
        </span>
        <span className="text-muted">
          {' · '}
          <a
            href={licence.url}
            target="_blank"
            rel="noreferrer"
            className="underline decoration-line-strong underline-offset-4"
          >
            {t('licence.text', { name: licence.id.replace('LicenseRef-', '') })}
          </a>
          {' · '}
          {licence.readOn
            ? t('licence.read', { day: formatDay(new Date(`${licence.readOn}T12:00:00`), locale) })
            : t('licence.unread')}
        </span>
      </p>
    </div>
  );
}

/** Licences that bind nobody's use of the pictures. */
const free = new Set(['Apache-2.0', 'MIT', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0']);

function allowance(id: string, paidUse: boolean): 'free' | 'rail' | 'paid' | 'unpaid' {
  if (!paidUse) return 'unpaid';
  if (free.has(id)) return 'free';
  return /rail/i.test(id) ? 'rail' : 'paid';
}
