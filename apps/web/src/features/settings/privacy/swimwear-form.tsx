'use client';

import { CheckField } from '@escena/ui/check-field';
import { useToast } from '@escena/ui/toasts';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { Section } from '@/components/section.tsx';
import { useErrorToast } from '@/components/use-error-toast.ts';
import { useTRPC } from '@/trpc/trpc.ts';

/** What people may be shown in: swimwear and underwear only where somebody decided so. */
export function SwimwearForm() {
  const t = useTranslations('privacy');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const toast = useToast();
  const onError = useErrorToast();
  const { data } = useSuspenseQuery(trpc.privacy.swimwear.queryOptions());
  const allow = useMutation(
    trpc.privacy.allowSwimwear.mutationOptions({
      onError,
      onSuccess: async () => {
        toast({ title: t('swimwearSaved') });
        await queryClient.invalidateQueries({ queryKey: trpc.privacy.swimwear.queryKey() });
      },
    }),
  );
  return (
    <Section title={t('swimwear')} lead={t('swimwearLead')}>
      <CheckField
        label={t('allowSwimwear')}
        hint={t('swimwearHint')}
        checked={data.allowed}
        disabled={allow.isPending}
        onChange={(allowed) => allow.mutate({ allowed })}
      />
    </Section>
  );
}
