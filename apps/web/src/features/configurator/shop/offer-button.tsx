'use client';

import type { AssetView } from '@escena/api/views/asset-view';
import { Button } from '@escena/ui/button';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Store } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useErrorToast } from '@/components/use-error-toast.ts';
import { useTRPC } from '@/trpc/trpc.ts';
import type { ProductDraft } from '../../product/product-draft.ts';
import { setupOfDraft } from './setup-of-draft.ts';

interface OfferButtonProps {
  readonly asset: AssetView;
  readonly draft: ProductDraft;
  readonly disabled: boolean;
}

/** From the product page to a page in a shop: the colours and words of the draft become shoppers' to choose. */
export function OfferButton({ asset, draft, disabled }: OfferButtonProps) {
  const t = useTranslations('configurators');
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const onError = useErrorToast();
  const setup = setupOfDraft(draft, { whole: t('firstPart'), text: t('firstText') });
  const create = useMutation(
    trpc.configurators.create.mutationOptions({
      onError,
      onSuccess: ({ id, projectId }) => {
        void queryClient.invalidateQueries({ queryKey: trpc.configurators.list.queryKey() });
        router.push(`/projects/${projectId}/shop/${id}`);
      },
    }),
  );
  return (
    <div className="space-y-2">
      <Button
        className="w-full"
        disabled={disabled || !setup || create.isPending}
        aria-describedby="offer-why"
        onClick={() => {
          const name = asset.name.replace(/\.[^.]+$/, '').slice(0, 80) || t('untitled');
          if (setup) create.mutate({ assetId: asset.id, name, setup });
        }}
      >
        <Store aria-hidden />
        {t('offer')}
      </Button>
      <p id="offer-why" className="text-center text-xs text-muted">
        {setup ? t('offerHint') : t('nothingToChoose')}
      </p>
    </div>
  );
}
