'use client';

import type { TryonWidgetView } from '@escena/api/views/tryon-widget-view';
import { Button } from '@escena/ui/button';
import { TextArea } from '@escena/ui/text-area';
import { TextField } from '@escena/ui/text-field';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useErrorToast } from '@/components/use-error-toast.ts';
import { useMay } from '@/components/use-may.ts';
import { useTRPC } from '@/trpc/trpc.ts';
import { OriginsField, originsOf } from '../../configurator/shop/origins-field.tsx';
import { tryonSnippet } from './tryon-snippet.ts';

/** One try-on for shoppers: whether it is seen, where, how often a day, and what goes into the shop's page. */
export function WidgetCard({ widget }: { readonly widget: TryonWidgetView }) {
  const { id, name, origins, dailyLimit, publishedAt, url, setup } = widget;
  const t = useTranslations('tryonShop');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useErrorToast();
  const mayEdit = useMay('edit');
  const [text, setText] = useState(origins.join('\n'));
  const [limit, setLimit] = useState(String(dailyLimit));
  const onSuccess = () => queryClient.invalidateQueries({ queryKey: trpc.tryonWidgets.list.queryKey() });
  const update = useMutation(trpc.tryonWidgets.update.mutationOptions({ onError, onSuccess }));
  const remove = useMutation(trpc.tryonWidgets.delete.mutationOptions({ onError, onSuccess }));
  const wanted = originsOf(text);
  return (
    <li className="space-y-4 rounded-card border border-line bg-surface p-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div>
          <h3 className="font-display text-lg text-ink">{name}</h3>
          <p role="status" className="text-sm text-muted">
            {t(publishedAt ? 'published' : 'draft', { count: setup.garments.length })}
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
            aria-label={t('delete', { name })}
            disabled={!mayEdit || remove.isPending}
            onClick={() => remove.mutate({ id })}
          >
            <Trash2 aria-hidden />
          </Button>
        </div>
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <OriginsField text={text} onChange={setText} />
        <TextField
          label={t('dailyLimit')}
          hint={t('dailyLimitHint')}
          type="number"
          min={1}
          max={100_000}
          value={limit}
          onChange={(event) => setLimit(event.currentTarget.value)}
        />
      </div>
      <Button
        size="small"
        disabled={!mayEdit || !wanted || Number(limit) < 1 || update.isPending}
        onClick={() => wanted && update.mutate({ id, origins: wanted, dailyLimit: Number(limit) })}
      >
        {t('save')}
      </Button>
      <TextArea
        label={t('snippet')}
        hint={t('snippetHint')}
        readOnly
        rows={6}
        value={tryonSnippet({ name, url })}
        onFocus={(event) => event.currentTarget.select()}
        className="font-mono text-xs"
      />
    </li>
  );
}
