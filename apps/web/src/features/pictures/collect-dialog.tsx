'use client';

import { Button } from '@escena/ui/button';
import { CheckField } from '@escena/ui/check-field';
import { Dialog } from '@escena/ui/dialog';
import { TextField } from '@escena/ui/text-field';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useErrorToast } from '@/components/use-error-toast.ts';
import { useTRPC } from '@/trpc/trpc.ts';

interface CollectDialogProps {
  readonly outputId: string;
  /** that it is in */
  readonly collectionIds: readonly string[];
  readonly onClose: () => void;
}

/** In which collections a picture is: any number of them, and a new one. */
export function CollectDialog({ outputId, collectionIds, onClose }: CollectDialogProps) {
  const t = useTranslations('pictures');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useErrorToast();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(collectionIds));
  const [name, setName] = useState('');
  const { data: collections = [] } = useQuery(trpc.collections.list.queryOptions());
  const onSettled = () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: trpc.collections.pathKey() }),
      queryClient.invalidateQueries({ queryKey: trpc.pictures.pathKey() }),
    ]);
  const set = useMutation(trpc.collections.set.mutationOptions({ onError, onSettled }));
  const create = useMutation(trpc.collections.create.mutationOptions({ onError }));
  const put = (collectionId: string, isIn: boolean) => {
    setChosen(
      (known) => new Set(isIn ? [...known, collectionId] : [...known].filter((id) => id !== collectionId)),
    );
    set.mutate({ collectionId, outputId, isIn });
  };
  const add = async () => {
    if (name.trim() === '') return;
    const made = await create.mutateAsync({ name });
    setName('');
    put(made.id, true);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t('collectShort')}
      description={t('collectLead')}
    >
      <div className="space-y-5">
        {collections.length > 0 ? (
          <div className="max-h-64 space-y-2 overflow-y-auto">
            {collections.map((collection) => (
              <CheckField
                key={collection.id}
                label={collection.name}
                checked={chosen.has(collection.id)}
                onChange={(isIn) => put(collection.id, isIn)}
              />
            ))}
          </div>
        ) : null}
        <form
          className="flex items-end gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            // What went wrong was told by a toast; the name stays to be tried again.
            void add().catch(() => undefined);
          }}
        >
          <TextField
            label={t('newCollection')}
            className="flex-1"
            maxLength={80}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" disabled={name.trim() === '' || create.isPending}>
            {t('add')}
          </Button>
        </form>
        <Button look="primary" onClick={onClose}>
          {t('done')}
        </Button>
      </div>
    </Dialog>
  );
}
