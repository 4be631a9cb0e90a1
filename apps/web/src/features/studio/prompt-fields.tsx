'use client';

import {
  joinWords,
  promptAspects,
  promptStyleNames,
  promptStyles,
  proposeWords,
} from '@escena/verticals/studio/prompt-styles';
import { maxPromptLength } from '@escena/verticals/studio/contract';
import type { PromptCounter } from '@escena/verticals/studio/prompt-counter';
import { Button } from '@escena/ui/button';
import { cn } from '@escena/ui/cn';
import { TextArea } from '@escena/ui/text-area';
import { Plus, ScanText } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { DescribePhoto } from '../pictures/describe-photo.tsx';
import { PromptCountLine } from './prompt-count-line.tsx';
import type { StudioDraft } from './studio-draft.ts';

interface PromptFieldsProps {
  readonly draft: StudioDraft;
  /** counts as the checkpoint reads */
  readonly count: PromptCounter | undefined;
  /** of the photo on the table, which can be put into words */
  readonly photoId: string | undefined;
  readonly onChange: (part: Partial<StudioDraft>) => void;
}

/**
 * What is wanted, in words, and what a style would add to them. Nothing is added unseen: a proposal becomes part of the
 * text when it is taken, and can be changed there.
 */
export function PromptFields({ draft, count, photoId, onChange }: PromptFieldsProps) {
  const t = useTranslations('create');
  const tDescribe = useTranslations('describe');
  const [describing, setDescribing] = useState(false);
  const locale = useLocale();
  const { prompt, style, negativePrompt } = draft;
  const proposals = style ? proposeWords(prompt, style) : [];
  const avoid =
    style && !negativePrompt.includes(promptStyles[style].avoid) ? promptStyles[style].avoid : undefined;
  const add = (phrases: readonly string[]) => onChange({ prompt: joinWords(prompt, phrases) });
  return (
    <div className="space-y-3">
      <TextArea
        label={t('prompt')}
        placeholder={t(`promptExample.${draft.kind}`)}
        rows={4}
        maxLength={maxPromptLength}
        value={prompt}
        onChange={(event) => onChange({ prompt: event.currentTarget.value })}
      />
      <PromptCountLine text={prompt} count={count} />
      {photoId === undefined ? null : (
        <div className="space-y-2">
          <Button
            size="small"
            look="ghost"
            aria-expanded={describing}
            onClick={() => setDescribing(!describing)}
          >
            <ScanText aria-hidden />
            {describing ? tDescribe('close') : tDescribe('open')}
          </Button>
          {describing ? (
            <DescribePhoto key={photoId} assetId={photoId} onPrompt={(text) => onChange({ prompt: text })} />
          ) : null}
        </div>
      )}
      <div role="group" aria-label={t('styles')} className="flex flex-wrap gap-1.5">
        {promptStyleNames.map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={style === name}
            onClick={() => onChange({ style: style === name ? undefined : name })}
            className={cn(
              'h-7 rounded-full border px-2.5 text-xs transition-colors',
              style === name
                ? 'border-accent bg-accent-soft font-medium text-ink'
                : 'border-line text-muted hover:border-line-strong hover:text-ink',
            )}
          >
            {promptStyles[name].label[locale]}
          </button>
        ))}
      </div>
      {style && (proposals.length > 0 || avoid) ? (
        <div className="space-y-2 rounded-xl bg-sunken p-3">
          <p className="text-xs text-muted">{t('proposals', { style: promptStyles[style].label[locale] })}</p>
          <ul className="flex flex-wrap gap-1.5">
            {proposals.map(({ aspect, words }) => (
              <li key={aspect}>
                <Proposal
                  title={promptAspects[aspect].label[locale]}
                  words={words}
                  onAdd={() => add([words])}
                />
              </li>
            ))}
            {avoid ? (
              <li>
                <Proposal
                  title={t('negative')}
                  words={t('without', { words: avoid })}
                  onAdd={() => onChange({ negativePrompt: joinWords(negativePrompt, [avoid]) })}
                />
              </li>
            ) : null}
          </ul>
          {proposals.length > 1 ? (
            <Button size="small" look="ghost" onClick={() => add(proposals.map(({ words }) => words))}>
              {t('addAll')}
            </Button>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}

interface ProposalProps {
  readonly title: string;
  readonly words: string;
  readonly onAdd: () => void;
}

function Proposal({ title, words, onAdd }: ProposalProps) {
  return (
    <button
      type="button"
      title={title}
      onClick={onAdd}
      className="flex items-center gap-1 rounded-full border border-line bg-surface px-2.5 py-1 text-left text-xs text-ink hover:border-line-strong"
    >
      <Plus aria-hidden className="size-3 shrink-0 text-muted" />
      {words}
    </button>
  );
}
