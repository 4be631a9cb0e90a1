'use client';

import { Notice } from '@escena/ui/notice';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'next-intl';
import { useId } from 'react';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { appErrorOf } from '@/trpc/app-error-of.ts';
import { useTRPC } from '@/trpc/trpc.ts';
import { fingerprintFile } from './fingerprint-file.ts';

/** From any copy of a picture to the pages that show its original; the picture never leaves the browser. */
export function VerifyPicture() {
  const t = useTranslations('verify');
  const format = useFormatter();
  const id = useId();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const search = useMutation({
    mutationFn: async (file: Blob) =>
      queryClient.fetchQuery(
        trpc.disclosures.find.queryOptions({ fingerprint: await fingerprintFile(file) }),
      ),
  });
  return (
    <div className="space-y-6">
      <div className="space-y-2">
        <label htmlFor={id} className="block text-sm font-medium text-ink">
          {t('choose')}
        </label>
        <input
          id={id}
          type="file"
          accept="image/*"
          className="block w-full text-sm text-ink"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) search.mutate(file);
          }}
        />
        <p className="text-sm text-muted">{t('stays')}</p>
      </div>
      {search.error ? <ErrorNotice error={appErrorOf(search.error)} /> : null}
      {search.data?.length === 0 ? <Notice tone="info" title={t('none')} remedy={t('noneMore')} /> : null}
      {search.data && search.data.length > 0 ? (
        <section className="space-y-3" aria-live="polite">
          <h2 className="text-lg font-medium text-ink">{t('found', { count: search.data.length })}</h2>
          <ul className="grid gap-4 sm:grid-cols-2">
            {search.data.map(({ token, distance, publishedAt }) => (
              <li key={token} className="space-y-2 rounded-card border border-line p-3">
                {/* eslint-disable-next-line @next/next/no-img-element -- served for everyone, without a session */}
                <img
                  src={`/api/disclosed/${token}/picture`}
                  alt={t('altered')}
                  className="w-full rounded-lg"
                />
                <a href={`/d/${token}`} className="font-medium text-ink underline">
                  {t('open')}
                </a>
                <p className="text-sm text-muted">
                  {format.dateTime(publishedAt, { dateStyle: 'long' })} · {t('bits', { count: distance })}
                </p>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}
