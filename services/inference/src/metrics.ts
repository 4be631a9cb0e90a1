import type { QueueJobName } from '@escena/queue/queue-jobs';
import type { JobHandler } from '@escena/queue/worker-handler';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

export interface Metrics {
  /** Prometheus text format */
  render(): Promise<string>;
  readonly contentType: string;
  /** One attempt to deliver a webhook. */
  countDelivery(result: 'taken' | 'refused'): void;
  /** The same handler, its runs counted and timed. */
  timed<Name extends QueueJobName>(name: Name, handler: JobHandler<Name>): JobHandler<Name>;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'escena_worker_' });
  const seconds = new Histogram({
    name: 'escena_job_seconds',
    help: 'Wall time of one try of a job',
    labelNames: ['job', 'outcome'],
    buckets: [0.5, 1, 2, 5, 10, 20, 40, 80, 160, 320],
    registers: [registry],
  });
  const givenUp = new Counter({
    name: 'escena_jobs_given_up_total',
    help: 'Jobs that failed for good, by error code',
    labelNames: ['job', 'code'],
    registers: [registry],
  });
  const deliveries = new Counter({
    name: 'escena_webhook_attempts_total',
    help: 'Attempts to deliver webhooks, by what came of them',
    labelNames: ['result'],
    registers: [registry],
  });
  return {
    countDelivery: (result) => deliveries.inc({ result }),
    render: () => registry.metrics(),
    contentType: registry.contentType,
    timed: (name, handler) => ({
      async run(payload, context) {
        const end = seconds.startTimer({ job: name });
        let outcome = 'failed';
        try {
          await handler.run(payload, context);
          outcome = 'done';
        } finally {
          end({ outcome });
        }
      },
      async giveUp(payload, error) {
        givenUp.inc({ job: name, code: error.code });
        await handler.giveUp(payload, error);
      },
    }),
  };
}
