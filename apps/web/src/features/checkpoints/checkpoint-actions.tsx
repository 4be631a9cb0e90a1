'use client';

import type { StoredCheckpointView } from '@escena/api/views/checkpoint-store-view';
import { Button } from '@escena/ui/button';
import { Dialog } from '@escena/ui/dialog';
import { Menu, MenuItem } from '@escena/ui/menu';
import { useMutation } from '@tanstack/react-query';
import { Gauge, MoreHorizontal, ShieldCheck, Trash2, Zap } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { formatBytes } from '@/components/format.ts';
import { useErrorToast } from '@/components/use-error-toast.ts';
import { useTRPC } from '@/trpc/trpc.ts';

interface CheckpointActionsProps {
  readonly checkpoint: StoredCheckpointView;
  readonly storeId: string;
  /** while something is being done with it */
  readonly disabled: boolean;
}

/** What can be done with an installed checkpoint: check, prepare, time, remove; what draws nothing is as ready as it can be. */
export function CheckpointActions({ checkpoint, storeId, disabled }: CheckpointActionsProps) {
  const t = useTranslations('checkpoints');
  const trpc = useTRPC();
  const onError = useErrorToast();
  const [removing, setRemoving] = useState(false);
  const verify = useMutation(trpc.checkpoints.verify.mutationOptions({ onError }));
  const prepare = useMutation(trpc.checkpoints.prepare.mutationOptions({ onError }));
  const measure = useMutation(trpc.checkpoints.measure.mutationOptions({ onError }));
  const { name, title, family } = checkpoint;
  const which = { name, storeId };
  return (
    <>
      <Menu
        trigger={
          <Button look="ghost" size="icon" disabled={disabled} aria-label={t('actions', { title })}>
            <MoreHorizontal aria-hidden />
          </Button>
        }
      >
        <MenuItem onSelect={() => verify.mutate(which)}>
          <ShieldCheck aria-hidden /> {t('verify')}
        </MenuItem>
        {family === 'upscaler' || family === 'segmenter' || family === 'embedder' ? null : (
          <>
            <MenuItem onSelect={() => prepare.mutate({ ...which, form: 'float32' })}>
              <Zap aria-hidden /> {t('prepare')}
            </MenuItem>
            <MenuItem onSelect={() => prepare.mutate({ ...which, form: 'int8' })}>
              <Zap aria-hidden /> {t('prepareInt8')}
            </MenuItem>
            <MenuItem onSelect={() => measure.mutate(which)}>
              <Gauge aria-hidden /> {t('measure')}
            </MenuItem>
          </>
        )}
        <MenuItem tone="danger" onSelect={() => setRemoving(true)}>
          <Trash2 aria-hidden /> {t('remove')}
        </MenuItem>
      </Menu>
      {removing ? (
        <RemoveDialog checkpoint={checkpoint} storeId={storeId} onClose={() => setRemoving(false)} />
      ) : null}
    </>
  );
}

interface RemoveDialogProps extends Omit<CheckpointActionsProps, 'disabled'> {
  readonly onClose: () => void;
}

function RemoveDialog({ checkpoint, storeId, onClose }: RemoveDialogProps) {
  const t = useTranslations('checkpoints');
  const locale = useLocale();
  const trpc = useTRPC();
  const onError = useErrorToast();
  const remove = useMutation(trpc.checkpoints.remove.mutationOptions({ onError, onSettled: onClose }));
  const { name, title, diskBytes, totalBytes } = checkpoint;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('removeTitle', { title })}
      description={t('removeText', { size: formatBytes(diskBytes ?? totalBytes, locale) })}
    >
      <div className="flex justify-end gap-2">
        <Button look="ghost" onClick={onClose}>
          {t('cancelDialog')}
        </Button>
        <Button look="danger" disabled={remove.isPending} onClick={() => remove.mutate({ name, storeId })}>
          {t('remove')}
        </Button>
      </div>
    </Dialog>
  );
}
