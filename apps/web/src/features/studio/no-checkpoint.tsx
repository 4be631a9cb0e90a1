'use client';

import type { CheckpointView } from '@escena/api/views/checkpoint-view';
import { Button } from '@escena/ui/button';
import { HardDriveDownload } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';

/** The page of checkpoints: what is installed, what can be, and how to bring one by hand. */
const checkpointsPage = '/settings/checkpoints';

interface NoCheckpointProps {
  /** those that are there and cannot be used */
  readonly installed: readonly CheckpointView[];
}

/** First visit: the studio draws with a checkpoint, and none can be used yet. Says why, and leads to where that is changed. */
export function NoCheckpoint({ installed }: NoCheckpointProps) {
  const t = useTranslations('create');
  return (
    <section className="mx-auto w-full max-w-xl space-y-5 py-12 text-center">
      <HardDriveDownload aria-hidden className="mx-auto size-10 text-accent" strokeWidth={1.5} />
      <h2 className="font-display text-2xl text-ink">{t('none.title')}</h2>
      <p className="text-muted">{t('none.text')}</p>
      {installed.length > 0 ? (
        <ul className="space-y-1 text-sm text-ink">
          {installed.map(({ name, title, obstacle }) => (
            <li key={name}>
              {title}: {obstacle ? t(`obstacle.${obstacle}`) : t('obstacle.not_everywhere')}
            </li>
          ))}
        </ul>
      ) : null}
      <Button look="primary" size="large" asChild>
        <Link href={checkpointsPage}>{t('none.go')}</Link>
      </Button>
      <p className="text-sm text-muted">{t('none.offline')}</p>
    </section>
  );
}
