/** A model process that misbehaves as its request asks. */
import type { GenerateRequest } from '@escena/diffusion/generate-request';
import { serveTasks } from '../process/serve-tasks.ts';
import type { GenerateEvent, GeneratePayload } from './messages.ts';

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const step = { image: 0, images: 1, step: 1, steps: 2, timestep: 1 };

serveTasks({
  generate: async (payload, { emit }) => {
    const { prompt }: GenerateRequest = (payload as GeneratePayload).request;
    const tell = (event: GenerateEvent): void => emit(event);
    tell({ type: 'ready', rssBytes: 1 });
    if (prompt === 'die') process.kill(process.pid, 'SIGKILL');
    if (prompt === 'block at once') for (;;);
    await sleep(20);
    tell({ type: 'step', step, sharedBy: 1, rssBytes: 1 });
    await sleep(20);
    if (prompt === 'block after a step') for (;;);
    return prompt;
  },
});
