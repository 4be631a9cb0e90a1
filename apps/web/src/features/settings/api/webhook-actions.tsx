'use client';

import type { WebhookEndpointView } from '@escena/api/views/webhook-endpoint-view';
import { Button } from '@escena/ui/button';
import { Dialog } from '@escena/ui/dialog';
import { Menu, MenuItem } from '@escena/ui/menu';
import { useToast } from '@escena/ui/toasts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { KeyRound, MoreHorizontal, Power, Send, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useErrorToast } from '@/components/use-error-toast.ts';
import { useTRPC } from '@/trpc/trpc.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { SecretView } from './secret-view.tsx';

/** What can be done with an endpoint: test, stop, a new secret, delete. */
export function WebhookActions({
  endpoint: { id, url, enabled },
}: {
  readonly endpoint: WebhookEndpointView;
}) {
  const t = useTranslations('apiSettings');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const toast = useToast();
  const onError = useErrorToast();
  const [deleting, setDeleting] = useState(false);
  const onSettled = () => queryClient.invalidateQueries({ queryKey: trpc.webhooks.pathKey() });
  const options = { onError, onSettled };
  const send = useMutation(
    trpc.webhooks.test.mutationOptions({ ...options, onSuccess: () => toast({ title: t('testSent') }) }),
  );
  const stop = useMutation(trpc.webhooks.update.mutationOptions(options));
  const rotate = useMutation(trpc.webhooks.rotateSecret.mutationOptions(options));
  const remove = useMutation(trpc.webhooks.delete.mutationOptions(options));
  return (
    <>
      <Menu
        trigger={
          <Button look="ghost" size="icon" aria-label={t('actionsFor', { url })}>
            <MoreHorizontal aria-hidden />
          </Button>
        }
      >
        {enabled ? (
          <>
            <MenuItem onSelect={() => send.mutate({ id })}>
              <Send aria-hidden /> {t('sendTest')}
            </MenuItem>
            <MenuItem onSelect={() => stop.mutate({ id, enabled: false })}>
              <Power aria-hidden /> {t('disable')}
            </MenuItem>
          </>
        ) : null}
        <MenuItem onSelect={() => rotate.mutate({ id })}>
          <KeyRound aria-hidden /> {t('rotate')}
        </MenuItem>
        <MenuItem tone="danger" onSelect={() => setDeleting(true)}>
          <Trash2 aria-hidden /> {t('delete')}
        </MenuItem>
      </Menu>
      {rotate.data ? (
        <Dialog
          open
          onOpenChange={(open) => !open && rotate.reset()}
          title={t('rotated')}
          description={t('rotatedLead')}
        >
          <SecretView label={t('secret')} secret={rotate.data.secret} onClose={() => rotate.reset()} />
        </Dialog>
      ) : null}
      {deleting ? (
        <ConfirmDialog
          title={t('deleteTitle')}
          description={t('deleteLead', { url })}
          action={t('delete')}
          busy={remove.isPending}
          onConfirm={() => remove.mutate({ id })}
          onClose={() => setDeleting(false)}
        />
      ) : null}
    </>
  );
}
