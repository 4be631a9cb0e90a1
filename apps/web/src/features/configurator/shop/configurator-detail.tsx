'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { ChevronLeft } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Section } from '@/components/section.tsx';
import { useTRPC } from '@/trpc/trpc.ts';
import { ConfiguratorForm } from './configurator-form.tsx';
import { DesignList } from './design-list.tsx';
import { PublishBar } from './publish-bar.tsx';
import { RotateKey } from './rotate-key.tsx';
import { embedSnippet } from './embed-snippet.ts';
import { SnippetView } from './snippet-view.tsx';

interface ConfiguratorDetailProps {
  readonly projectId: string;
  readonly configuratorId: string;
}

/** One product for shoppers: what they may choose, where it is shown, what they ordered. */
export function ConfiguratorDetail({ projectId, configuratorId }: ConfiguratorDetailProps) {
  const t = useTranslations('configurators');
  const trpc = useTRPC();
  const { data: configurator } = useSuspenseQuery(
    trpc.configurators.get.queryOptions({ id: configuratorId }),
  );
  return (
    <div className="space-y-8">
      <Link
        href={`/projects/${projectId}/shop`}
        className="inline-flex items-center gap-1 rounded text-sm text-muted hover:text-ink"
      >
        <ChevronLeft aria-hidden className="size-4" /> {t('title')}
      </Link>
      <PublishBar configurator={configurator} />
      <ConfiguratorForm key={configurator.id} configurator={configurator} />
      <div className="grid gap-10 lg:grid-cols-2">
        <Section title={t('embed')} lead={t('embedLead')}>
          <SnippetView snippet={embedSnippet(configurator)} />
          <p className="text-xs text-pretty break-words text-muted">
            {t('issuer')} <code className="font-mono">{configurator.issuer}</code>
          </p>
          <RotateKey />
        </Section>
        <Section title={t('orders')} lead={t('ordersLead')}>
          <DesignList configurator={configurator} />
        </Section>
      </div>
    </div>
  );
}
