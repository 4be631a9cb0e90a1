'use client';

import type { ModelView } from '@escena/api/views/model-view';
import { Button } from '@escena/ui/button';
import { Spinner } from '@escena/ui/spinner';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { useErrorToast } from '@/components/use-error-toast.ts';
import { useTRPC } from '@/trpc/trpc.ts';

/** A model that cannot be placed yet: being read, refused, or of unknown size. */
export function PendingModel({ model }: { readonly model: ModelView }) {
  const t = useTranslations('editor.own');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useErrorToast();
  const onSettled = () => queryClient.invalidateQueries({ queryKey: trpc.models.list.queryKey() });
  const configure = useMutation(trpc.models.configure.mutationOptions({ onError, onSettled }));
  const remove = useMutation(trpc.models.delete.mutationOptions({ onError, onSettled }));
  const { id, name, status, error, choices } = model;
  return (
    <div className="space-y-3 rounded-xl border border-line bg-surface p-3 text-sm">
      <p className="truncate font-medium text-ink">{name}</p>
      {status === 'checking' ? (
        <p className="flex items-center gap-2.5 text-muted">
          <Spinner label="" />
          {t('checking')}
        </p>
      ) : null}
      {status === 'failed' ? (
        <ErrorNotice error={error ?? { code: 'internal' }}>
          <Button size="small" onClick={() => remove.mutate({ id })}>
            {t('remove')}
          </Button>
        </ErrorNotice>
      ) : null}
      {status === 'needs-size' ? (
        <div className="space-y-2">
          <p className="text-muted">{t('askUnits')}</p>
          <ul className="space-y-1.5">
            {choices.map(({ units, width, depth, height }) => (
              <li key={units}>
                <Button
                  size="small"
                  className="w-full justify-between"
                  disabled={configure.isPending}
                  onClick={() => configure.mutate({ id, size: { units } })}
                >
                  <span>{t(`unit.${units}`)}</span>
                  <span className="text-muted tabular-nums">
                    {t('size', {
                      width: Math.round(width),
                      depth: Math.round(depth),
                      height: Math.round(height),
                    })}
                  </span>
                </Button>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
}
