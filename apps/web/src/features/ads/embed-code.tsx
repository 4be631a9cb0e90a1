'use client';

import type { CampaignView } from '@escena/api/views/campaign-view';
import { Button } from '@escena/ui/button';
import { SelectField } from '@escena/ui/select-field';
import { channels } from '@escena/verticals/ads/format';
import { formatNames, formats } from '@escena/verticals/ads/formats';
import { Check, Copy } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState, useSyncExternalStore } from 'react';
import { imageSnippet, tagSnippet } from './embed-snippets.ts';

const noChange = () => () => {};

/** What goes into somebody's page, for a segment and a format: with JavaScript, and as a picture. */
export function EmbedCode({ campaign }: { readonly campaign: CampaignView }) {
  const t = useTranslations('ads');
  const locale = useLocale();
  const { id, plan, creatives } = campaign;
  const origin = useSyncExternalStore(
    noChange,
    () => window.location.origin,
    () => '',
  );
  const segments = plan?.segments ?? [];
  const [chosenSegment, setSegment] = useState(segments[0]?.id ?? '');
  const segment = segments.find((one) => one.id === chosenSegment) ?? segments[0];
  const used = formatNames.filter((name) =>
    creatives.some((one) => one.format === name && one.state === 'approved' && one.segment === segment?.id),
  );
  const [chosenFormat, setFormat] = useState(used[0]);
  const format = used.find((name) => name === chosenFormat) ?? used[0];
  if (!segment) return null;
  return (
    <section aria-label={t('embed')} className="max-w-3xl space-y-4">
      <h3 className="font-medium text-ink">{t('embed')}</h3>
      <div className="flex flex-wrap gap-3">
        <SelectField
          label={t('segment')}
          value={segment.id}
          onChange={setSegment}
          options={segments.map(({ id: value, name }) => ({ value, label: name }))}
        />
        {format ? (
          <SelectField
            label={t('format')}
            value={format}
            onChange={setFormat}
            options={used.map((value) => ({
              value,
              label: `${channels[formats[value].channel]}: ${formats[value].label[locale]}`,
            }))}
          />
        ) : null}
      </div>
      {format ? (
        <>
          <Snippet
            label={t('tagCode')}
            hint={t('tagHint')}
            code={tagSnippet({ origin, id, segment: segment.id, format })}
          />
          <Snippet
            label={t('imageCode')}
            hint={t('imageHint')}
            code={imageSnippet({ origin, id, segment: segment.id, format })}
          />
        </>
      ) : (
        <p className="text-sm text-muted">{t('noneApprovedHere')}</p>
      )}
    </section>
  );
}

function Snippet({
  label,
  hint,
  code,
}: {
  readonly label: string;
  readonly hint: string;
  readonly code: string;
}) {
  const t = useTranslations('ads');
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(code);
    setCopied(true);
  };
  return (
    <div className="space-y-2">
      <p className="text-sm font-medium text-ink">{label}</p>
      <textarea
        readOnly
        rows={4}
        aria-label={label}
        value={code}
        onFocus={(event) => event.currentTarget.select()}
        className="w-full rounded-lg border border-line-strong/60 bg-sunken px-3 py-2 font-mono text-xs text-ink"
      />
      <div className="flex items-center gap-3">
        <Button size="small" aria-label={t('copyIt', { name: label })} onClick={() => void copy()}>
          {copied ? <Check aria-hidden /> : <Copy aria-hidden />} {t('copy')}
        </Button>
        <p role="status" className="text-xs text-muted">
          {copied ? t('copied') : hint}
        </p>
      </div>
    </div>
  );
}
