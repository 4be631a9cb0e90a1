import { type SchedulerKeys, schedulers } from '@escena/verticals/studio/schedulers';
import { UsageError } from '../../usage-error.ts';

/**
 * @param name a scheduler of the studio, or a class of diffusers as in `scheduler_config.json`
 * @throws UsageError for any other name
 */
export function schedulerOverride(name: string): SchedulerKeys {
  if (Object.hasOwn(schedulers, name)) return schedulers[name as keyof typeof schedulers].keys;
  if (Object.values(schedulers).some(({ keys }) => keys._class_name === name)) return { _class_name: name };
  throw new UsageError(`--scheduler ${name}: ${Object.keys(schedulers).join(', ')}`);
}
