'use client';

import { Button } from '@escena/ui/button';
import { creditsOfPlan, mostCells } from '@escena/verticals/ads/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Sparkles } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useErrorToast } from '@/components/use-error-toast.ts';
import { useTRPC } from '@/trpc/trpc.ts';
import { PictureDrop } from './picture-drop.tsx';
import { usePhotos } from '../project/use-photos.ts';
import { UploadErrors } from '../project/upload-errors.tsx';
import { countOf, firstDraft, isAddress, isTooMany, planOf } from './campaign-draft.ts';
import { CampaignFields } from './campaign-fields.tsx';

/** A campaign from nothing; what it comes to and costs stands on its button all the time. */
export function NewCampaign({ projectId }: { readonly projectId: string }) {
  const t = useTranslations('ads');
  const locale = useLocale();
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const onError = useErrorToast();
  const { assets, uploads, add } = usePhotos(projectId);
  const [draft, setDraft] = useState(() => firstDraft(locale));
  const make = useMutation(trpc.campaigns.make.mutationOptions({ onError }));
  const create = useMutation(
    trpc.campaigns.create.mutationOptions({
      onError,
      onSuccess: async ({ id }) => {
        // What could not be begun (credits, say) can be from the campaign's own page.
        await make.mutateAsync({ id }).catch(() => {});
        void queryClient.invalidateQueries({ queryKey: trpc.campaigns.page.pathKey() });
        router.push(`/projects/${projectId}/ads/${id}`);
      },
    }),
  );
  const plan = planOf(draft);
  const count = countOf(draft);
  const { name, brandKitId, landingUrl } = draft;
  const ready = plan && name.trim() !== '' && isAddress(landingUrl) && !create.isPending && !make.isPending;
  return (
    <form
      className="mx-auto w-full max-w-4xl space-y-9"
      onSubmit={(event) => {
        event.preventDefault();
        if (plan) create.mutate({ projectId, name, brandKitId, landingUrl, plan });
      }}
    >
      <h2 className="font-display text-2xl text-ink">{t('new')}</h2>
      <PictureDrop sending={uploads.filter(({ state }) => state !== 'failed').length} onFiles={add} />
      <UploadErrors uploads={uploads} />
      <CampaignFields
        draft={draft}
        photos={assets.filter(({ status }) => status === 'ready').toReversed()}
        onChange={setDraft}
      />
      <div className="space-y-2">
        <Button
          type="submit"
          look="primary"
          size="large"
          className="w-full"
          disabled={!ready}
          aria-describedby="ads-why"
        >
          <Sparkles aria-hidden />
          {t('make', { count, credits: plan ? creditsOfPlan(plan) : 0 })}
        </Button>
        <p id="ads-why" className="text-center text-xs text-muted">
          {isTooMany(draft) ? t('tooMany', { most: mostCells }) : ready ? t('onlyOnSuccess') : t('missing')}
        </p>
      </div>
    </form>
  );
}
