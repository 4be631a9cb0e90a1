import type { GenerateRequest } from '../generate-request.ts';
import type { Models } from '../models/models.ts';

export interface SchedulerSource {
  readonly json: Readonly<Record<string, unknown>>;
  /** what to name in an error */
  readonly file: string;
}

/** The scheduler's configuration that a request is drawn with: its own, whole or over the checkpoint's; else that. */
export function schedulerSource({ scheduler }: Models, request: GenerateRequest): SchedulerSource {
  if (request.schedulerConfig) return { json: request.schedulerConfig, file: 'schedulerConfig' };
  const own = typeof scheduler.json === 'object' ? { ...scheduler.json } : {};
  return request.schedulerOverride
    ? { json: { ...own, ...request.schedulerOverride }, file: 'schedulerOverride' }
    : { json: own, file: scheduler.file };
}
