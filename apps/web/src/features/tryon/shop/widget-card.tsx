'use client';

import type { TryonWidgetView } from '@escena/api/views/tryon-widget-view';
import { Button } from '@escena/ui/button';
import { TextField } from '@escena/ui/text-field';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useErrorToast } from '@/components/use-error-toast.ts';
import { useMay } from '@/components/use-may.ts';
import { useTRPC } from '@/trpc/trpc.ts';
import { OriginsField, originsOf } from '../../configurator/shop/origins-field.tsx';
import { SnippetView } from '../../configurator/shop/snippet-view.tsx';
import { DeleteWidget } from './delete-widget.tsx';
import { tryonSnippet } from './tryon-snippet.ts';

/** One try-on for shoppers: whether it is seen, where, how often a day, and what goes into the shop's page. */
export function WidgetCard({ widget }: { readonly widget: TryonWidgetView }) {
  const { id, name, origins, dailyLimit, publishedAt, url, setup } = widget;
  const t = useTranslations('tryonShop');
  const tShop = useTranslations('configurators');
  const locale = useLocale();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useErrorToast();
  const mayEdit = useMay('edit');
  const [text, setText] = useState(origins.join('\n'));
  const [limit, setLimit] = useState(String(dailyLimit));
  const update = useMutation(
    trpc.tryonWidgets.update.mutationOptions({
      onError,
      onSuccess: (saved, { origins: sent }) => {
        // Publishing leaves alone what is being typed.
        if (sent) setText(saved.origins.join('\n'));
        return queryClient.invalidateQueries({ queryKey: trpc.tryonWidgets.list.queryKey() });
      },
    }),
  );
  const wanted = originsOf(text);
  return (
    <li className="space-y-4 rounded-card border border-line bg-surface p-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div>
          <h3 className="font-display text-lg text-ink">{name}</h3>
          <p role="status" className="text-sm text-muted">
            {t(publishedAt ? 'published' : 'draft', {
              count: setup.garments.length + setup.accessories.length + setup.shades.length,
            })}
            {publishedAt && origins.length === 0 ? ` · ${tShop('nowhere')}` : null}
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
          <DeleteWidget id={id} name={name} />
        </div>
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <OriginsField text={text} onChange={setText} hint={t('originsHint')} />
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
      <div className="flex items-center gap-3">
        <Button
          size="small"
          disabled={!mayEdit || !wanted || Number(limit) < 1 || update.isPending}
          onClick={() => wanted && update.mutate({ id, origins: wanted, dailyLimit: Number(limit) })}
        >
          {t('save')}
        </Button>
        <p role="status" className="text-xs text-muted">
          {update.isSuccess && update.variables.origins ? tShop('saved') : null}
        </p>
      </div>
      <div className="space-y-1.5">
        <p className="text-sm font-medium text-ink">{t('snippet')}</p>
        <SnippetView snippet={tryonSnippet({ name, url, locale })} />
        <p className="text-xs text-muted">{t('snippetHint')}</p>
      </div>
    </li>
  );
}
