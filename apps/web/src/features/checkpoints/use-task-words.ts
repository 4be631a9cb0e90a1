'use client';

import type { CheckpointTaskView } from '@escena/api/views/checkpoint-store-view';
import { errorCodes } from '@escena/core/error-codes';
import { useLocale, useTranslations } from 'next-intl';
import { formatBytes, formatCount, formatDuration, roundEta } from '@/components/format.ts';

export interface TaskWords {
  /** what happens, or what came of it: said aloud when it changes */
  readonly state: string;
  /** figures that change all the time, most important first */
  readonly figures: readonly string[];
  /** which file, where it was gone on from */
  readonly file: string | undefined;
}

/** Where a download comes from and whether the machine has a token for it, for advice. */
export interface TaskPlace {
  readonly host: string | null;
  readonly hasToken: boolean;
}

/** The truth about a task at this moment, in the reader's language. */
export function useTaskWords(task: CheckpointTaskView, { host, hasToken }: TaskPlace) {
  const t = useTranslations('checkpoints');
  const locale = useLocale();
  const size = (bytes: number): string => formatBytes(bytes, locale);

  function stateOf(): string {
    const { status, wish, phase, trouble, kind, freedBytes, doneBytes, totalBytes } = task;
    switch (status) {
      case 'waiting':
        return t(wish === 'cancel' ? 'task.stopping' : 'task.waiting');
      case 'running':
        if (wish) return t(wish === 'pause' ? 'task.pausing' : 'task.stopping');
        if (phase === 'retrying' && trouble) return `${t(`trouble.${trouble}`)}. ${t('phase.retrying')}`;
        return phase ? t(`phase.${phase}`) : t(`phase.${firstPhase[kind]}`);
      case 'paused':
        return t('task.paused', { done: size(doneBytes), total: size(totalBytes) });
      case 'done':
        return kind === 'remove'
          ? t('task.removed', { size: size(freedBytes ?? 0) })
          : t(`task.${outcomes[kind]}`);
      case 'cancelled':
        return freedBytes === null
          ? t('task.cancelledPlain')
          : t('task.cancelled', { size: size(freedBytes) });
      case 'failed':
        return failure().what;
    }
  }

  /** What went wrong in the end, and what to do about it. */
  function failure(): {
    readonly what: string;
    readonly remedy: string;
    readonly detail: string | undefined;
  } {
    const { error, file } = task;
    if (!error) return { what: t('task.failed'), remedy: '', detail: undefined };
    const { text, remedy } = errorCodes[error.code];
    const { reason, detail } = error;
    if (!reason) return { what: text[locale], remedy: remedy[locale], detail };
    const advice = reason === 'needs_token' && hasToken ? 'needs_better_token' : reason;
    return {
      what: file ? `${t(`trouble.${reason}`)} (${file})` : t(`trouble.${reason}`),
      remedy: t(`remedy.${advice}`, { host: host ?? '' }),
      detail,
    };
  }

  function words(): TaskWords {
    const { doneBytes, totalBytes, bytesPerSecond, etaSeconds, retries, status, file } = task;
    const { fileNumber, fileCount, resumedBytes } = task;
    const moves = status === 'running' && totalBytes > 0;
    const figures = [
      moves ? t('task.progress', { done: size(doneBytes), total: size(totalBytes) }) : undefined,
      moves && bytesPerSecond ? t('task.rate', { rate: size(bytesPerSecond) }) : undefined,
      moves && etaSeconds !== null
        ? t('task.eta', { time: formatDuration(roundEta(etaSeconds) * 1000, locale) })
        : undefined,
      status === 'running' && retries > 0 ? t('task.retries', { count: retries }) : undefined,
    ].filter((one) => one !== undefined);
    const named =
      status === 'running' && file && fileNumber && fileCount
        ? t('task.file', { number: fileNumber, count: fileCount, file })
        : undefined;
    const resumed =
      status === 'running' && resumedBytes !== null
        ? t('task.resumed', { byte: formatCount(resumedBytes, locale) })
        : undefined;
    return {
      state: stateOf(),
      figures,
      file: [named, resumed].filter(Boolean).join(' · ') || undefined,
    };
  }

  return { words: words(), failure: task.status === 'failed' ? failure() : undefined };
}

/** Until a worker has said what it does. */
const firstPhase = {
  pull: 'connecting',
  import: 'copying',
  verify: 'hashing',
  prepare: 'preparing',
  measure: 'measuring',
  remove: 'removing',
} as const;
const outcomes = {
  pull: 'installed',
  import: 'installed',
  verify: 'verified',
  prepare: 'preparedDone',
  measure: 'measured',
} as const;
