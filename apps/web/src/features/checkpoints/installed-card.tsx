'use client';

import type {
  CheckpointStoreView,
  CheckpointTaskView,
  StoredCheckpointView,
} from '@escena/api/views/checkpoint-store-view';
import { Notice } from '@escena/ui/notice';
import { errorCodes } from '@escena/core/error-codes';
import { useLocale, useTranslations } from 'next-intl';
import { formatBytes, formatDuration } from '@/components/format.ts';
import { useAgo } from '@/components/use-ago.ts';
import { CheckpointActions } from './checkpoint-actions.tsx';
import { CheckpointHead } from './checkpoint-head.tsx';
import { isUnderWay, showsReport } from './task-state.ts';
import { TaskReport } from './task-report.tsx';
import { hostOf } from './host-of.ts';

interface InstalledCardProps {
  readonly checkpoint: StoredCheckpointView;
  readonly task: CheckpointTaskView | undefined;
  readonly store: CheckpointStoreView;
  readonly mayChange: boolean;
}

/** A checkpoint that is here: what it may be used for, how fast it is, whether it is whole. */
export function InstalledCard({ checkpoint, task, store, mayChange }: InstalledCardProps) {
  const t = useTranslations('checkpoints');
  const locale = useLocale();
  const { title, state, problem } = checkpoint;
  return (
    <article className="space-y-4 rounded-card border border-line bg-surface p-5">
      <div className="flex items-start gap-4">
        <CheckpointHead checkpoint={checkpoint} />
        {mayChange && state === 'installed' ? (
          <CheckpointActions
            checkpoint={checkpoint}
            storeId={store.id}
            disabled={task !== undefined && isUnderWay(task)}
          />
        ) : null}
      </div>
      {state === 'shipped' ? (
        <p className="text-sm text-muted">{t('shipped')}</p>
      ) : (
        <Facts checkpoint={checkpoint} memoryBytes={store.machine?.memoryBytes} />
      )}
      {problem ? (
        <Notice
          tone="error"
          title={`${t('problem')}: ${errorCodes[problem.code].text[locale]}`}
          remedy={problem.detail ?? t('problemRemedy')}
        />
      ) : null}
      {task && showsReport(task) ? (
        <TaskReport
          task={task}
          title={title}
          host={hostOf(checkpoint.origin)}
          hasToken={store.machine?.hasToken ?? false}
        />
      ) : null}
    </article>
  );
}

function Facts({
  checkpoint,
  memoryBytes,
}: {
  readonly checkpoint: StoredCheckpointView;
  /** of the machine */
  readonly memoryBytes: number | undefined;
}) {
  const t = useTranslations('checkpoints');
  const locale = useLocale();
  const ago = useAgo();
  const { diskBytes, size, seconds, verifiedAt, prepared, measuredFigures } = checkpoint;
  const memory = formatBytes(checkpoint.memoryBytes, locale);
  const time = (value: number): string => formatDuration(value * 1000, locale);
  const isSquare512 = size?.width === 512 && size.height === 512;
  const speeds = [
    seconds.at512 === null ? undefined : t('facts.speed512', { time: time(seconds.at512) }),
    seconds.atNative === null || !size || isSquare512
      ? undefined
      : t('facts.speedNative', { time: time(seconds.atNative), ...sizeWords(size) }),
  ].filter((one) => one !== undefined);
  return (
    <div className="space-y-1 text-sm text-muted">
      <p className="text-ink">
        {speeds.length > 0 ? `${t('facts.speedLead')} ${speeds.join(', ')}` : t('facts.unmeasured')}
      </p>
      <p>
        {[
          diskBytes === null ? undefined : t('facts.onDisk', { size: formatBytes(diskBytes, locale) }),
          t(measuredFigures ? 'facts.memory' : 'facts.memoryEstimate', { size: memory }),
          size ? t('facts.native', sizeWords(size)) : undefined,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p>
        {[
          t(prepared ? (prepared === 'int8' ? 'facts.preparedInt8' : 'facts.prepared') : 'facts.unprepared'),
          verifiedAt ? t('facts.verified', { when: ago(verifiedAt) }) : undefined,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {memoryBytes !== undefined && checkpoint.memoryBytes > memoryBytes ? (
        <p className="text-danger">
          {t('facts.tooLarge', { needed: memory, has: formatBytes(memoryBytes, locale) })}
        </p>
      ) : null}
    </div>
  );
}

/** As words: sizes of pictures carry no thousands separators. */
function sizeWords({ width, height }: { readonly width: number; readonly height: number }) {
  return { width: String(width), height: String(height) };
}
