'use client';

import { Button } from '@escena/ui/button';
import { TextField } from '@escena/ui/text-field';
import { useMutation } from '@tanstack/react-query';
import { ArrowRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useState } from 'react';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { appErrorOf } from '@/trpc/app-error-of.ts';
import { useTRPC } from '@/trpc/trpc.ts';

/** Which way in is open to this visitor. */
export type Entry =
  | { readonly kind: 'create' }
  | { readonly kind: 'continue'; readonly ownerName: string }
  | { readonly kind: 'elsewhere' };

/** Signing in replaces the whole page, so that nothing rendered for a stranger remains. */
const enter = () => window.location.assign('/');

/** One click to create the studio, or to come back to it. */
export function EntryCard({ entry }: { readonly entry: Entry }) {
  const t = useTranslations('welcome');
  switch (entry.kind) {
    case 'create':
      return <CreateStudio />;
    case 'continue':
      return <ContinueAs name={entry.ownerName} />;
    case 'elsewhere':
      return (
        <Button look="primary" size="large" asChild>
          <Link href="/sign-in">
            {t('signIn')}
            <ArrowRight aria-hidden />
          </Link>
        </Button>
      );
  }
}

function CreateStudio() {
  const t = useTranslations('welcome');
  const trpc = useTRPC();
  const [name, setName] = useState('');
  const create = useMutation(trpc.setup.createOwner.mutationOptions({ onSuccess: enter }));
  return (
    <form
      className="max-w-md space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        create.mutate({ name: name.trim() || t('defaultName') });
      }}
    >
      <TextField
        label={t('name')}
        hint={t('nameHint')}
        value={name}
        maxLength={80}
        autoComplete="name"
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" look="primary" size="large" disabled={create.isPending || create.isSuccess}>
        {t('create')}
        <ArrowRight aria-hidden />
      </Button>
      {create.error ? <ErrorNotice error={appErrorOf(create.error)} /> : null}
    </form>
  );
}

function ContinueAs({ name }: { readonly name: string }) {
  const t = useTranslations('welcome');
  const trpc = useTRPC();
  const open = useMutation(trpc.session.openLocally.mutationOptions({ onSuccess: enter }));
  return (
    <div className="max-w-md space-y-4">
      <Button
        look="primary"
        size="large"
        disabled={open.isPending || open.isSuccess}
        onClick={() => open.mutate()}
      >
        {t('continueAs', { name })}
        <ArrowRight aria-hidden />
      </Button>
      {open.error ? <ErrorNotice error={appErrorOf(open.error)} /> : null}
      <p className="text-sm">
        <Link href="/sign-in" className="text-muted underline underline-offset-4 hover:text-ink">
          {t('asSomeoneElse')}
        </Link>
      </p>
    </div>
  );
}
