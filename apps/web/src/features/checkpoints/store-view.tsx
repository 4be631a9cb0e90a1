'use client';

import type { CheckpointStoreView } from '@escena/api/views/checkpoint-store-view';
import { Notice } from '@escena/ui/notice';
import { HardDriveDownload } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { formatBytes } from '@/components/format.ts';
import { Section } from '@/components/section.tsx';
import { useAgo } from '@/components/use-ago.ts';
import { ByHand } from './by-hand.tsx';
import { InstalledCard } from './installed-card.tsx';
import { OfferCard } from './offer-card.tsx';
import { TaskReport } from './task-report.tsx';

interface StoreViewProps {
  readonly store: CheckpointStoreView;
  readonly mayChange: boolean;
}

/** One machine's folder of checkpoints, or several machines' that share it. */
export function StoreView({ store, mayChange }: StoreViewProps) {
  const t = useTranslations('checkpoints');
  const { machine, checkpoints, tasks } = store;
  const present = checkpoints
    .filter(({ state }) => state !== 'offered')
    .toSorted((a, b) => Number(a.state === 'shipped') - Number(b.state === 'shipped'));
  const offered = checkpoints
    .filter(({ state }) => state === 'offered')
    .toSorted((a, b) => Number(b.source === 'download') - Number(a.source === 'download'));
  const known = new Set(checkpoints.map(({ name }) => name));
  const taskOf = (name: string) => tasks.find(({ checkpoint }) => checkpoint === name);
  // What is being taken over under a name of its own has no card yet.
  const arriving = tasks.filter(({ checkpoint, status }) => !known.has(checkpoint) && status !== 'done');
  return (
    <div className="space-y-10">
      {machine ? <MachineLine machine={machine} /> : null}
      <Section title={t('installed')}>
        {present.some(({ state }) => state === 'installed') ? null : <FirstVisit mayChange={mayChange} />}
        {arriving.map((task) => (
          <div key={task.id} className="rounded-card border border-line bg-surface p-5">
            <TaskReport task={task} title={task.checkpoint} host={null} hasToken={false} />
          </div>
        ))}
        <ul className="space-y-3">
          {present.map((checkpoint) => (
            <li key={checkpoint.name}>
              <InstalledCard
                checkpoint={checkpoint}
                task={taskOf(checkpoint.name)}
                store={store}
                mayChange={mayChange}
              />
            </li>
          ))}
        </ul>
      </Section>
      {machine && offered.length > 0 ? (
        <Section title={t('offered')} lead={t('offeredLead')}>
          <ul className="space-y-3">
            {offered.map((checkpoint) => (
              <li key={checkpoint.name}>
                <OfferCard
                  checkpoint={checkpoint}
                  task={taskOf(checkpoint.name)}
                  storeId={store.id}
                  machine={machine}
                />
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {machine ? <ByHand storeId={store.id} machine={machine} offered={offered} /> : null}
    </div>
  );
}

function MachineLine({ machine }: { readonly machine: NonNullable<CheckpointStoreView['machine']> }) {
  const t = useTranslations('checkpoints');
  const locale = useLocale();
  const ago = useAgo();
  const { host, memoryBytes, freeBytes, threads, away, seenAt } = machine;
  if (away)
    return <Notice tone="error" title={t('away', { host, when: ago(seenAt) })} remedy={t('awayRemedy')} />;
  return (
    <p className="text-sm text-muted">
      {t('machine', {
        host,
        memory: formatBytes(memoryBytes, locale),
        free: formatBytes(freeBytes, locale),
        threads,
      })}
    </p>
  );
}

function FirstVisit({ mayChange }: { readonly mayChange: boolean }) {
  const t = useTranslations('checkpoints');
  return (
    <div className="flex gap-4 rounded-card bg-sunken p-6">
      <HardDriveDownload aria-hidden className="mt-0.5 size-6 shrink-0 text-muted" />
      <div className="max-w-prose space-y-1">
        <p className="font-medium text-ink">{t('empty.title')}</p>
        <p className="text-sm text-muted">{t(mayChange ? 'empty.lead' : 'empty.readOnly')}</p>
      </div>
    </div>
  );
}
