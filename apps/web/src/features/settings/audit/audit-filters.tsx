'use client';

import { SelectField } from '@escena/ui/select-field';
import { TextField } from '@escena/ui/text-field';
import { useTranslations } from 'next-intl';

/** What the fields hold; empty for everything. */
export interface AuditChoice {
  readonly userId: string;
  readonly action: string;
  /** `2026-11-27` */
  readonly from: string;
  /** the last day, `2026-11-27` */
  readonly to: string;
}

const kinds = [
  'projects.',
  'jobs.',
  'outputs.',
  'members.',
  'workspace',
  'session.',
  'account.',
  'billing.',
  'apiKeys.',
] as const;

interface AuditFiltersProps {
  readonly choice: AuditChoice;
  readonly onChange: (choice: AuditChoice) => void;
  readonly members: readonly {
    readonly userId: string;
    readonly name: string | null;
    readonly email: string | null;
  }[];
}

/** By person, kind and days. */
export function AuditFilters({ choice, onChange, members }: AuditFiltersProps) {
  const t = useTranslations('audit');
  const people = members.map(({ userId, name, email }) => ({
    value: userId,
    label: name ?? email ?? userId,
  }));
  const actions = kinds.map((value) => ({ value, label: t(`kinds.${kindKey(value)}`) }));
  return (
    <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
      <SelectField
        label={t('who')}
        value={choice.userId}
        options={[{ value: '', label: t('anyone') }, ...people]}
        onChange={(userId) => onChange({ ...choice, userId })}
      />
      <SelectField<string>
        label={t('what')}
        value={choice.action}
        options={[{ value: '', label: t('anything') }, ...actions]}
        onChange={(action) => onChange({ ...choice, action })}
      />
      <TextField
        label={t('from')}
        type="date"
        value={choice.from}
        onChange={(event) => onChange({ ...choice, from: event.currentTarget.value })}
      />
      <TextField
        label={t('to')}
        type="date"
        value={choice.to}
        onChange={(event) => onChange({ ...choice, to: event.currentTarget.value })}
      />
    </div>
  );
}

const kindKey = (kind: (typeof kinds)[number]) =>
  kind.replace('.', '') as
    'projects' | 'jobs' | 'outputs' | 'members' | 'workspace' | 'session' | 'account' | 'billing' | 'apiKeys';

/** The days are UTC's, as all times on the pages: from the first midnight to the one after the last day. */
export function toQuery({ userId, action, from, to }: AuditChoice) {
  const until = to === '' ? undefined : new Date(`${to}T00:00Z`);
  until?.setUTCDate(until.getUTCDate() + 1);
  return {
    ...(userId !== '' && { userId }),
    ...(action !== '' && { action }),
    ...(from !== '' && { from: new Date(`${from}T00:00Z`) }),
    ...(until && { until }),
  };
}
