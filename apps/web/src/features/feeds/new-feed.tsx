'use client';

import { Button } from '@escena/ui/button';
import { TextField } from '@escena/ui/text-field';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Sparkles } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useErrorToast } from '@/components/use-error-toast.ts';
import { useMay } from '@/components/use-may.ts';
import { useTRPC } from '@/trpc/trpc.ts';
import { StepHeading } from '../project/step-heading.tsx';
import { type Catalogue, CatalogueDrop } from './catalogue-drop.tsx';
import { FeedPreview } from './feed-preview.tsx';
import { TemplateChoice } from './template-choice.tsx';
import { firstTemplates, type Template } from './templates.ts';

/** Three steps to a catalogue of pictures: what they are to be like, the table, a look at it and the price. */
export function NewFeed({ projectId }: { readonly projectId: string }) {
  const t = useTranslations('feeds');
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const onError = useErrorToast();
  const [template, setTemplate] = useState<Template>(firstTemplates[0]);
  const [catalogue, setCatalogue] = useState<Catalogue>();
  const check = useMutation(trpc.feeds.check.mutationOptions({ onError }));
  const create = useMutation(
    trpc.feeds.create.mutationOptions({
      onError,
      onSuccess: ({ id }) => {
        void queryClient.invalidateQueries({ queryKey: trpc.feeds.page.pathKey() });
        router.push(`/projects/${projectId}/feeds/${id}`);
      },
    }),
  );
  const asked = (like: Template, { text }: Catalogue) => ({
    projectId,
    tool: like.tool,
    template: { ...like.input },
    text,
  });
  const read = (like: Template, table: Catalogue | undefined) => {
    if (table) check.mutate(asked(like, table));
  };
  const mayEdit = useMay('edit');
  const feed = catalogue && check.data;
  const reason = !mayEdit
    ? t('viewOnly')
    : !feed || check.isPending
      ? t('needsTable')
      : feed.errorCount > 0
        ? t('wrong', { count: feed.errorCount })
        : feed.credits > feed.available
          ? t('creditsShort', { available: feed.available })
          : undefined;
  // A feed without enough credits begins all the same: it pauses where they end.
  const blocked = !mayEdit || !feed || check.isPending || feed.errorCount > 0 || create.isPending;

  return (
    <div className="min-w-0 space-y-9">
      <section aria-labelledby="feed-like" className="space-y-4">
        <StepHeading id="feed-like" number={1}>
          {t('like')}
        </StepHeading>
        <TemplateChoice
          projectId={projectId}
          value={template}
          onChange={(chosen) => {
            setTemplate(chosen);
            read(chosen, catalogue);
          }}
        />
      </section>
      <section aria-labelledby="feed-table" className="space-y-4">
        <StepHeading id="feed-table" number={2}>
          {t('table')}
        </StepHeading>
        <CatalogueDrop
          tool={template.tool}
          onCatalogue={(brought) => {
            setCatalogue(brought);
            read(template, brought);
          }}
        />
        <div aria-live="polite">{feed ? <FeedPreview feed={feed} /> : null}</div>
      </section>
      <section aria-labelledby="feed-start" className="space-y-4">
        <StepHeading id="feed-start" number={3}>
          {t('start')}
        </StepHeading>
        {catalogue ? (
          <TextField
            label={t('name')}
            value={catalogue.name}
            maxLength={120}
            className="max-w-md"
            onChange={({ currentTarget }) => setCatalogue({ ...catalogue, name: currentTarget.value })}
          />
        ) : null}
        <Button
          look="primary"
          size="large"
          className="w-full max-w-md"
          disabled={blocked}
          aria-describedby="feed-why"
          onClick={() => {
            if (catalogue)
              create.mutate({ ...asked(template, catalogue), name: catalogue.name.trim() || t('untitled') });
          }}
        >
          <Sparkles aria-hidden />
          {t('submit', { pictures: feed?.pictures ?? 0, credits: feed?.credits ?? 0 })}
        </Button>
        <p id="feed-why" className="max-w-md text-center text-xs text-muted">
          {reason ?? t('onlyOnSuccess')}
        </p>
      </section>
    </div>
  );
}
