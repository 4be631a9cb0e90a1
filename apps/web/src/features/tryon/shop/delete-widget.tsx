'use client';

import { Button } from '@escena/ui/button';
import { Dialog } from '@escena/ui/dialog';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useErrorToast } from '@/components/use-error-toast.ts';
import { useMay } from '@/components/use-may.ts';
import { useTRPC } from '@/trpc/trpc.ts';

/** Takes a try-on away from shoppers for good, once that was asked. */
export function DeleteWidget({ id, name }: { readonly id: string; readonly name: string }) {
  const t = useTranslations('tryonShop');
  const tShop = useTranslations('configurators');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useErrorToast();
  const mayEdit = useMay('edit');
  const [asking, setAsking] = useState(false);
  const onSuccess = () => queryClient.invalidateQueries({ queryKey: trpc.tryonWidgets.list.queryKey() });
  const remove = useMutation(trpc.tryonWidgets.delete.mutationOptions({ onError, onSuccess }));
  return (
    <>
      <Button
        size="icon"
        look="ghost"
        aria-label={t('delete', { name })}
        disabled={!mayEdit}
        onClick={() => setAsking(true)}
      >
        <Trash2 aria-hidden />
      </Button>
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        title={t('deleteTitle', { name })}
        description={t('deleteText')}
      >
        <div className="flex justify-end gap-2">
          <Button look="ghost" onClick={() => setAsking(false)}>
            {tShop('cancel')}
          </Button>
          <Button look="danger" disabled={remove.isPending} onClick={() => remove.mutate({ id })}>
            {tShop('delete')}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
