'use client';

import { TextField } from '@escena/ui/text-field';
import { useTranslations } from 'next-intl';

interface PasswordFieldProps {
  readonly label: string;
  /** `new` asks for one that is long enough and lets the browser propose it */
  readonly kind: 'current' | 'new';
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Mirrors `shortestPassword` of `@escena/accounts`, which decides. */
const shortest = 10;

/** A password, as browsers and their keepers of passwords know it. */
export function PasswordField({ label, kind, value, onChange }: PasswordFieldProps) {
  const t = useTranslations('signIn');
  const isNew = kind === 'new';
  return (
    <TextField
      label={label}
      type="password"
      required
      autoComplete={`${kind}-password`}
      minLength={isNew ? shortest : undefined}
      maxLength={200}
      hint={isNew ? t('passwordHint') : undefined}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
