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
  polite: async (_payload, { signal, emit }) => {
    emit('started');
    while (!signal.aborted) await sleep(5);
    signal.throwIfAborted();
  },
  deaf: async (_payload, { emit }) => {
    emit('started');
    // The event leaves this process only once its loop has turned.
    await sleep(50);
    const end = Date.now() + 60_000;
    while (Date.now() < end);
  },
  die: async () => process.kill(process.pid, 'SIGKILL'),
});
