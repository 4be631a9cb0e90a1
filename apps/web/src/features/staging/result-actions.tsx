'use client';

import type { OutputView } from '@escena/api/views/output-view';
import { Button } from '@escena/ui/button';
import { Menu, MenuItem } from '@escena/ui/menu';
import { Download, Ellipsis, House, Link2, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { fileUrl } from '@/components/file-url.ts';
import { ExportDialog } from '@/features/compliance/export-dialog.tsx';
import { useDeleteOutput } from '@/features/project/use-delete-output.ts';
import { ShareDialog } from '@/features/share/share-dialog.tsx';

interface ResultActionsProps {
  readonly output: OutputView;
  /** whether listing services may get it: a published picture cannot be taken back, so none of a person */
  readonly mls?: boolean;
  /** another download comes first */
  readonly isSecond?: boolean;
  /** how to go on from it */
  readonly children: ReactNode;
}

/** What can be done with a finished picture. */
export function ResultActions({ output, mls = true, isSecond = false, children }: ResultActionsProps) {
  const t = useTranslations('result');
  const [sharing, setSharing] = useState(false);
  const [exporting, setExporting] = useState(false);
  const remove = useDeleteOutput(output.id);
  const download = (kind: 'png' | 'jpeg' | 'mask') => fileUrl(kind, output.id, { download: true });
  return (
    <div className="flex flex-wrap items-center justify-center gap-2">
      <Button look={isSecond ? 'secondary' : 'primary'} asChild>
        <a href={download('png')} download>
          <Download aria-hidden />
          {t('png')}
        </a>
      </Button>
      <Button asChild>
        <a href={download('jpeg')} download>
          <Download aria-hidden />
          {t('jpeg')}
        </a>
      </Button>
      {children}
      <Menu
        trigger={
          <Button size="icon" aria-label={t('more')}>
            <Ellipsis aria-hidden />
          </Button>
        }
      >
        <MenuItem href={download('mask')}>
          <Download aria-hidden />
          {t('mask')}
        </MenuItem>
        {mls ? (
          <MenuItem onSelect={() => setExporting(true)}>
            <House aria-hidden />
            {t('exportMls')}
          </MenuItem>
        ) : null}
        <MenuItem onSelect={() => setSharing(true)}>
          <Link2 aria-hidden />
          {t('share')}
        </MenuItem>
        <MenuItem tone="danger" onSelect={remove}>
          <Trash2 aria-hidden />
          {t('delete')}
        </MenuItem>
      </Menu>
      <ExportDialog outputId={output.id} open={exporting} onOpenChange={setExporting} />
      <ShareDialog outputId={output.id} open={sharing} onOpenChange={setSharing} />
    </div>
  );
}
