/** A tool process that behaves as the job's seed says, so that each ending can be had at will. */
import { AppError } from '@escena/core/app-error';
import { serveTasks } from '../process/serve-tasks.ts';
import { behaviours, madeKey } from './run-job.behaviours.ts';
import type { RunToolEvent, RunToolPayload, StoredOutput } from '../tasks/messages.ts';

const output: StoredOutput = {
  index: 0,
  imageKey: 'image',
  jpegKey: 'jpeg',
  maskKey: 'mask',
  files: [],
  displayKey: madeKey,
  thumbKey: 'thumb',
  width: 4,
  height: 3,
  report: { seed: 7 },
};

serveTasks({
  runTool: async (payload, { signal, emit }) => {
    const { seed } = (payload as RunToolPayload).input as { seed: number };
    const tell = (event: RunToolEvent): void => emit(event);
    tell({ type: 'progress', progress: { stage: 'trace', fraction: 0.5 } });
    tell({ type: 'output', output });
    if (seed === behaviours.refuse) throw new AppError('staging.no_floor');
    if (seed === behaviours.die) process.kill(process.pid, 'SIGKILL');
    while (seed === behaviours.linger && !signal.aborted)
      await new Promise((resolve) => setTimeout(resolve, 10));
    signal.throwIfAborted();
  },
});
