/** The child process: decoding and tools, everything that holds native memory or blocks a thread. */
import { openStorage } from '@escena/storage/open-storage';
import { readEnv } from '../env.ts';
import { serveTasks } from '../process/serve-tasks.ts';
import { ingest } from './ingest.ts';
import type { IngestPayload, RunToolPayload } from './messages.ts';
import { runTool } from './run-tool.ts';

const env = readEnv();
const storage = openStorage(env);

serveTasks({
  ingest: (payload, { signal }) => ingest(storage, payload as IngestPayload, signal),
  runTool: (payload, { signal, emit }) =>
    runTool(payload as RunToolPayload, {
      storage,
      threads: env.ESCENA_THREADS,
      modelsDir: env.modelsDir,
      signal,
      emit,
    }),
});
