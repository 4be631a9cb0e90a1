/** Tasks that misbehave in each way a real one can. */
import { AppError } from '@escena/core/app-error';
import { serveTasks } from './serve-tasks.ts';

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

serveTasks({
  echo: async (payload, { emit }) => {
    emit('started');
    return payload;
  },
  refuse: async () => {
    throw new AppError('image.cmyk', { detail: 'four inks' });
  },
  polite: async (_payload, { signal }) => {
    while (!signal.aborted) await sleep(5);
    signal.throwIfAborted();
  },
  deaf: async () => {
    const end = Date.now() + 60_000;
    while (Date.now() < end);
  },
  die: async () => process.kill(process.pid, 'SIGKILL'),
});
