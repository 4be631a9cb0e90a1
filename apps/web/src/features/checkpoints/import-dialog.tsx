'use client';

import type { StoredCheckpointView } from '@escena/api/views/checkpoint-store-view';
import { Button } from '@escena/ui/button';
import { CheckField } from '@escena/ui/check-field';
import { Dialog } from '@escena/ui/dialog';
import { SelectField } from '@escena/ui/select-field';
import { TextField } from '@escena/ui/text-field';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { appErrorOf } from '@/trpc/app-error-of.ts';
import { useTRPC } from '@/trpc/trpc.ts';
import { type OwnLicence, ownLicenceNames, ownLicences } from './own-licences.ts';

interface ImportDialogProps {
  readonly storeId: string;
  readonly folder: string;
  readonly offered: readonly StoredCheckpointView[];
  readonly onClose: () => void;
}

/** no checkpoint has an empty name */
const own = '';

/** Asks what a folder is: one that Escena describes, or another, whose owner answers for its licence. */
export function ImportDialog({ storeId, folder, offered, onClose }: ImportDialogProps) {
  const t = useTranslations('checkpoints');
  const trpc = useTRPC();
  const [which, setWhich] = useState(offered.find(({ name }) => name === folder)?.name ?? own);
  const [title, setTitle] = useState(folder);
  const [licence, setLicence] = useState<OwnLicence>('apache');
  const [url, setUrl] = useState('');
  const [paid, setPaid] = useState(false);
  const take = useMutation(trpc.checkpoints.import.mutationOptions({ onSuccess: onClose }));
  const told =
    licence === 'other'
      ? { spdx: 'LicenseRef-Other', url: url.trim(), commercial: paid }
      : ownLicences[licence];
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('import.title', { folder })}>
      <form
        className="space-y-5"
        onSubmit={(event) => {
          event.preventDefault();
          take.mutate({
            storeId,
            folder,
            as: which === own ? { title, licence: told } : { name: which },
          });
        }}
      >
        <SelectField
          label={t('import.which')}
          value={which}
          onChange={setWhich}
          options={[
            { value: own, label: t('import.own') },
            ...offered.map((one) => ({ value: one.name, label: one.title })),
          ]}
        />
        {which === own ? (
          <>
            <TextField
              label={t('import.name')}
              value={title}
              required
              maxLength={80}
              onChange={(event) => setTitle(event.currentTarget.value)}
            />
            <SelectField
              label={t('import.licence')}
              value={licence}
              onChange={setLicence}
              options={ownLicenceNames.map((value) => ({ value, label: t(`ownLicences.${value}`) }))}
            />
            {licence === 'other' ? (
              <>
                <TextField
                  label={t('import.licenceUrl')}
                  type="url"
                  placeholder="https://"
                  pattern="https://.*"
                  value={url}
                  required
                  maxLength={500}
                  onChange={(event) => setUrl(event.currentTarget.value)}
                />
                <CheckField label={t('import.paid')} checked={paid} onChange={setPaid} />
              </>
            ) : null}
          </>
        ) : null}
        {take.error ? <ErrorNotice error={appErrorOf(take.error)} /> : null}
        <div className="flex justify-end gap-2">
          <Button look="ghost" onClick={onClose}>
            {t('import.cancel')}
          </Button>
          <Button type="submit" look="primary" disabled={take.isPending}>
            {t('import.submit')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
