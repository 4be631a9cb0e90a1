'use client';

import { Button } from '@escena/ui/button';
import { CheckField } from '@escena/ui/check-field';
import { Dialog } from '@escena/ui/dialog';
import { useMutation } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useErrorToast } from '@/components/use-error-toast.ts';
import { useMay } from '@/components/use-may.ts';
import { useTRPC } from '@/trpc/trpc.ts';

/** A new key for orders: what was ordered stays valid, unless somebody else has the old one. */
export function RotateKey() {
  const t = useTranslations('configurators');
  const trpc = useTRPC();
  const onError = useErrorToast();
  const mayKeys = useMay('keys');
  const [asking, setAsking] = useState(false);
  const [leaked, setLeaked] = useState(false);
  const rotate = useMutation(
    trpc.configurators.rotateKey.mutationOptions({ onError, onSettled: () => setAsking(false) }),
  );
  if (!mayKeys) return null;
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button size="small" onClick={() => setAsking(true)}>
        <KeyRound aria-hidden />
        {t('rotate')}
      </Button>
      <p role="status" className="text-xs text-muted">
        {rotate.isSuccess ? t('rotated') : null}
      </p>
      {asking ? (
        <Dialog open onOpenChange={setAsking} title={t('rotateTitle')} description={t('rotateText')}>
          <div className="space-y-5">
            <CheckField label={t('leaked')} hint={t('leakedHint')} checked={leaked} onChange={setLeaked} />
            <div className="flex justify-end gap-2">
              <Button look="ghost" onClick={() => setAsking(false)}>
                {t('cancel')}
              </Button>
              <Button
                look={leaked ? 'danger' : 'primary'}
                disabled={rotate.isPending}
                onClick={() => rotate.mutate({ leaked })}
              >
                {t('rotate')}
              </Button>
            </div>
          </div>
        </Dialog>
      ) : null}
    </div>
  );
}
