'use client';

import type { MachineView, StoredCheckpointView } from '@escena/api/views/checkpoint-store-view';
import { Button } from '@escena/ui/button';
import { FolderInput } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Section } from '@/components/section.tsx';
import { CommandLine } from './command-line.tsx';
import { ImportDialog } from './import-dialog.tsx';

interface ByHandProps {
  readonly storeId: string;
  readonly machine: MachineView;
  /** what a folder may turn out to be */
  readonly offered: readonly StoredCheckpointView[];
}

/** The way in for machines without internet and for checkpoints that nobody has described. */
export function ByHand({ storeId, machine, offered }: ByHandProps) {
  const t = useTranslations('checkpoints');
  const { host, importFolder, importable } = machine;
  const [taking, setTaking] = useState<string>();
  return (
    <Section title={t('byHand.title')} lead={t('byHand.lead')}>
      <ol className="list-decimal space-y-4 pl-5 text-sm text-ink marker:text-muted">
        <li>{t('byHand.export')}</li>
        <li className="space-y-2">
          <p>{t('byHand.copy', { host })}</p>
          <CommandLine command={importFolder} />
        </li>
        <li className="space-y-3">
          <p>{t('byHand.then')}</p>
          {importable.length > 0 ? (
            <ul className="divide-y divide-line rounded-card border border-line bg-surface">
              {importable.map((folder) => (
                <li key={folder} className="flex items-center gap-3 px-4 py-3">
                  <FolderInput aria-hidden className="size-5 shrink-0 text-muted" />
                  <span className="min-w-0 flex-1 font-medium break-all">{folder}</span>
                  <Button
                    size="small"
                    aria-label={t('import.title', { folder })}
                    onClick={() => setTaking(folder)}
                  >
                    {t('byHand.take')}
                  </Button>
                </li>
              ))}
            </ul>
          ) : (
            <p className="rounded-card bg-sunken p-4 text-muted">{t('byHand.none')}</p>
          )}
        </li>
      </ol>
      <div className="space-y-2 text-sm">
        <p className="text-ink">{t('byHand.shell')}</p>
        <CommandLine command="npm run escena -- models import NAME FOLDER" />
      </div>
      {taking === undefined ? null : (
        <ImportDialog
          storeId={storeId}
          folder={taking}
          offered={offered}
          onClose={() => setTaking(undefined)}
        />
      )}
    </Section>
  );
}
