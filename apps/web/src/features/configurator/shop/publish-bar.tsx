'use client';

import type { ConfiguratorView } from '@escena/api/views/configurator-view';
import { Button } from '@escena/ui/button';
import { Dialog } from '@escena/ui/dialog';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useErrorToast } from '@/components/use-error-toast.ts';
import { useMay } from '@/components/use-may.ts';
import { useTRPC } from '@/trpc/trpc.ts';

/** The product's name, whether shoppers see it, and the ways to change that. */
export function PublishBar({ configurator }: { readonly configurator: ConfiguratorView }) {
  const { id, projectId, name, publishedAt, origins } = configurator;
  const t = useTranslations('configurators');
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const onError = useErrorToast();
  const mayEdit = useMay('edit');
  const [deleting, setDeleting] = useState(false);
  const refresh = () => queryClient.invalidateQueries({ queryKey: trpc.configurators.pathKey() });
  const update = useMutation(trpc.configurators.update.mutationOptions({ onError, onSuccess: refresh }));
  const remove = useMutation(
    trpc.configurators.delete.mutationOptions({
      onError,
      onSuccess: () => {
        router.push(`/projects/${projectId}/shop`);
        return queryClient.invalidateQueries({ queryKey: trpc.configurators.list.queryKey() });
      },
    }),
  );
  return (
    <div className="flex flex-wrap items-end justify-between gap-4">
      <div className="space-y-1">
        <h2 className="font-display text-3xl tracking-tight text-ink">{name}</h2>
        <p role="status" className="text-sm text-muted">
          {t(publishedAt ? 'published' : 'draft')}
          {publishedAt && origins.length === 0 ? ` · ${t('nowhere')}` : null}
        </p>
      </div>
      <div className="flex gap-2">
        <Button
          look={publishedAt ? 'secondary' : 'primary'}
          disabled={!mayEdit || update.isPending}
          onClick={() => update.mutate({ id, published: !publishedAt })}
        >
          {t(publishedAt ? 'withdraw' : 'publish')}
        </Button>
        <Button
          size="icon"
          look="ghost"
          aria-label={t('delete')}
          disabled={!mayEdit}
          onClick={() => setDeleting(true)}
        >
          <Trash2 aria-hidden />
        </Button>
      </div>
      <Dialog
        open={deleting}
        onOpenChange={setDeleting}
        title={t('deleteTitle', { name })}
        description={t('deleteText')}
      >
        <div className="flex justify-end gap-2">
          <Button look="ghost" onClick={() => setDeleting(false)}>
            {t('cancel')}
          </Button>
          <Button look="danger" disabled={remove.isPending} onClick={() => remove.mutate({ id })}>
            {t('delete')}
          </Button>
        </div>
      </Dialog>
    </div>
  );
}
