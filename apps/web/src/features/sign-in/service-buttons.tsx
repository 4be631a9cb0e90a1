'use client';

import { Button } from '@escena/ui/button';
import { useTranslations } from 'next-intl';
import { signIn } from 'next-auth/react';

interface ServiceButtonsProps {
  readonly services: readonly { readonly id: string; readonly name: string }[];
  /** a page of ours */
  readonly next: string;
}

/** Other services that a person may sign in by; nothing where none is configured. */
export function ServiceButtons({ services, next }: ServiceButtonsProps) {
  const t = useTranslations('signIn');
  if (services.length === 0) return null;
  return (
    <div className="space-y-2">
      {services.map(({ id, name }) => (
        <Button key={id} className="w-full" onClick={() => void signIn(id, { callbackUrl: next })}>
          {t('continueWith', { service: name })}
        </Button>
      ))}
    </div>
  );
}
