'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { DeliveryList } from './delivery-list.tsx';
import { KeyList } from './key-list.tsx';
import { WebhookList } from './webhook-list.tsx';

/** What programs use: keys to call with, endpoints to be told at, and what was told. */
export function ApiPage() {
  const t = useTranslations('apiSettings');
  return (
    <div className="space-y-12">
      <p className="max-w-prose text-muted">
        {t.rich('lead', {
          docs: (words) => (
            <Link href="/docs/api" className="text-accent underline underline-offset-4">
              {words}
            </Link>
          ),
        })}
      </p>
      <KeyList />
      <WebhookList />
      <DeliveryList />
    </div>
  );
}
