import { toAppError } from '@escena/core/app-error';
import type { FromChild, ToChild } from './messages.ts';

export interface TaskContext {
  readonly signal: AbortSignal;
  readonly emit: (event: unknown) => void;
}

export type Task = (payload: unknown, context: TaskContext) => Promise<unknown>;

/**
 * The child's side: runs the named tasks that the parent sends, one at a time, and leaves when the parent is gone.
 * @throws Error when the process was not forked with an IPC channel
 */
export function serveTasks(tasks: Readonly<Record<string, Task>>): void {
  const running = new Map<number, AbortController>();
  const send = (message: FromChild): void => {
    // A parent that is gone is told of by `disconnect`, not by every message that cannot reach it.
    process.send?.(message, undefined, undefined, () => undefined);
  };
  if (!process.send) throw new Error('serveTasks needs a parent: start it with fork()');

  const run = async ({ id, task, payload }: Extract<ToChild, { type: 'run' }>): Promise<void> => {
    const controller = new AbortController();
    running.set(id, controller);
    try {
      const execute = tasks[task];
      if (!execute) throw new Error(`no task named ${task}`);
      const emit = (event: unknown): void => send({ type: 'event', id, event });
      send({ type: 'done', id, result: await execute(payload, { signal: controller.signal, emit }) });
    } catch (thrown) {
      send({ type: 'failed', id, error: toAppError(thrown).toJSON() });
    } finally {
      running.delete(id);
    }
  };

  process.on('message', (message: ToChild) => {
    if (message.type === 'run') void run(message);
    else running.get(message.id)?.abort();
  });
  process.on('disconnect', () => process.exit(0));
  // Ctrl-C reaches the whole group; the parent decides when its children end.
  process.on('SIGINT', () => undefined);
  send({ type: 'ready' });
}
