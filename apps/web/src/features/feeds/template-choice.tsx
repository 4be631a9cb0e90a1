'use client';

import { cn } from '@escena/ui/cn';
import { useQuery } from '@tanstack/react-query';
import { Armchair, ImageIcon, Scissors, Square } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { RadioGroup } from 'radix-ui';
import { fileUrl } from '@/components/file-url.ts';
import { useTRPC } from '@/trpc/trpc.ts';
import { type FirstTemplate, firstTemplates, type Template, templatesOfJobs } from './templates.ts';

interface TemplateChoiceProps {
  readonly projectId: string;
  readonly value: Template;
  readonly onChange: (template: Template) => void;
}

/** More are scrolled for in vain. */
const mostJobs = 24;

const icons = { packshot: Square, transparent: Scissors, photo: ImageIcon, room: Armchair } as const;

/** What every picture of the catalogue is to be like: one of a few ways, or a picture of the project. */
export function TemplateChoice({ projectId, value, onChange }: TemplateChoiceProps) {
  const t = useTranslations('feeds');
  const trpc = useTRPC();
  const { data } = useQuery(trpc.jobs.page.queryOptions({ projectId, status: 'succeeded', limit: mostJobs }));
  const ofJobs = templatesOfJobs(data?.items ?? []);
  const all: readonly Template[] = [...firstTemplates, ...ofJobs];
  const nameOf = ({ key, outputId }: Template) =>
    outputId ? t('likeThis') : t(`templates.${key as FirstTemplate['key']}`);
  return (
    <RadioGroup.Root
      aria-labelledby="feed-like"
      value={value.key}
      onValueChange={(key) => {
        const chosen = all.find((template) => template.key === key);
        if (chosen) onChange(chosen);
      }}
      className="flex flex-wrap gap-3"
    >
      {all.map((template) => {
        const { key, outputId } = template;
        const Icon = icons[(outputId ? 'photo' : key) as FirstTemplate['key']];
        return (
          <RadioGroup.Item
            key={key}
            value={key}
            className={cn(
              'flex w-28 flex-col overflow-hidden rounded-card border border-line bg-surface text-left text-xs text-muted',
              'hover:border-line-strong data-[state=checked]:border-accent data-[state=checked]:text-ink data-[state=checked]:ring-1 data-[state=checked]:ring-accent',
            )}
          >
            <span className="grid aspect-square w-full place-items-center bg-sunken">
              {outputId ? (
                // oxlint-disable-next-line next/no-img-element -- stored pictures have their own small copies
                <img src={fileUrl('result-thumb', outputId)} alt="" className="size-full object-cover" />
              ) : (
                <Icon aria-hidden className="size-7" strokeWidth={1.5} />
              )}
            </span>
            <span className="block px-2.5 py-2 leading-snug">{nameOf(template)}</span>
          </RadioGroup.Item>
        );
      })}
    </RadioGroup.Root>
  );
}
