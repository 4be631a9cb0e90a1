'use client';

import { wordsToErase } from '@escena/api/views/words-to-erase';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { Section } from '@/components/section.tsx';
import { ExportList } from '@/features/compliance/export-list.tsx';
import { useTRPC } from '@/trpc/trpc.ts';
import { DataSection } from './data-section.tsx';
import { Reports } from './reports.tsx';
import { RetentionForm } from './retention-form.tsx';
import { SwimwearForm } from './swimwear-form.tsx';

/** How long things are kept, one's data to take along or to erase, and what visitors reported. */
export function PrivacyPage({ manages }: { readonly manages: boolean }) {
  const t = useTranslations('compliance');
  const trpc = useTRPC();
  const { data: person } = useSuspenseQuery(trpc.account.get.queryOptions());
  const { data: workspace } = useSuspenseQuery(trpc.workspace.current.queryOptions());
  return (
    <div className="space-y-10">
      {manages ? <RetentionForm /> : null}
      {manages ? <SwimwearForm /> : null}
      <Section title={t('pages')} lead={t('pagesLead')}>
        <ExportList />
      </Section>
      {manages ? <DataSection scope="workspace" words={workspace.name} /> : null}
      <DataSection scope="person" words={wordsToErase(person)} />
      <Reports manages={manages} />
    </div>
  );
}
