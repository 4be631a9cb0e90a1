'use client';

import { Button } from '@escena/ui/button';
import { TextField } from '@escena/ui/text-field';
import { useToast } from '@escena/ui/toasts';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Section } from '@/components/section.tsx';
import { useErrorToast } from '@/components/use-error-toast.ts';
import { useTRPC } from '@/trpc/trpc.ts';

const rules = ['originalsDays', 'outputsDays', 'failedDays', 'personHours', 'binDays'] as const;
type Rule = (typeof rules)[number];

/** How long the workspace keeps what, and what goes next. An empty field is "for good". */
export function RetentionForm() {
  const t = useTranslations('privacy');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const toast = useToast();
  const onError = useErrorToast();
  const { data } = useSuspenseQuery(trpc.privacy.retention.queryOptions());
  const [typed, setTyped] = useState<Partial<Record<Rule, string>>>({});
  const save = useMutation(
    trpc.privacy.saveRetention.mutationOptions({
      onError,
      onSuccess: async () => {
        setTyped({});
        toast({ title: t('saved') });
        await queryClient.invalidateQueries({ queryKey: trpc.privacy.retention.queryKey() });
      },
    }),
  );
  const shown = (rule: Rule) => typed[rule] ?? String(data.rules[rule] ?? '');
  const wanted = (rule: Rule) => (shown(rule) === '' ? null : Number(shown(rule)));
  const submit = () =>
    save.mutate({
      originalsDays: wanted('originalsDays'),
      outputsDays: wanted('outputsDays'),
      failedDays: wanted('failedDays'),
      personHours: wanted('personHours'),
      binDays: wanted('binDays') ?? data.rules.binDays,
    });
  return (
    <Section title={t('retention')} lead={t('retentionLead')}>
      <form
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <div className="grid gap-4 sm:grid-cols-2">
          {rules.map((rule) => (
            <TextField
              key={rule}
              label={t(`rule.${rule}`)}
              hint={t(`hint.${rule}`)}
              type="number"
              min={1}
              max={3650}
              required={rule === 'binDays'}
              placeholder={rule === 'binDays' ? undefined : t('forGood')}
              value={shown(rule)}
              onChange={(event) => setTyped({ ...typed, [rule]: event.currentTarget.value })}
            />
          ))}
        </div>
        <Button type="submit" disabled={save.isPending || Object.keys(typed).length === 0}>
          {t('save')}
        </Button>
      </form>
      {data.expired.length > 0 ? (
        <div className="space-y-2">
          <h3 className="text-sm font-medium text-ink">{t('next')}</h3>
          <ul className="max-h-64 space-y-1 overflow-y-auto text-sm text-muted" tabIndex={0}>
            {data.expired.map(({ kind, id, name, reason, kept }) => (
              <li key={id}>
                <span className="text-ink">{name}</span> · {t(`kind.${kind}`)} ·{' '}
                {kept ? t('kept') : t(`reason.${reason}`)}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </Section>
  );
}
