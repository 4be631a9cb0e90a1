/** The child process: decoding and tools, everything that holds native memory or blocks a thread. */
import os from 'node:os';
import { openStorage } from '@escena/storage/open-storage';
import { readEnv } from '../env.ts';
import { ModelPool } from '../models/model-pool.ts';
import { serveTasks } from '../process/serve-tasks.ts';
import { checkpointTasks } from './checkpoint-tasks.ts';
import { makeStoredExport } from './make-export.ts';
import { makeStoredPlain } from './make-plain.ts';
import { checkStoredFont } from './check-font.ts';
import { checkStoredModel } from './check-model.ts';
import { EmbedTasks } from './embed.ts';
import { ingest } from './ingest.ts';
import type {
  CheckFontPayload,
  CheckModelPayload,
  EmbedPicturePayload,
  EmbedWordsPayload,
  IngestPayload,
  MakeExportPayload,
  MakePlainPayload,
  RunToolPayload,
  UnderstandPayload,
} from './messages.ts';
import { runTool } from './run-tool.ts';
import { understand } from './understand.ts';

/** of the machine's memory, for checkpoints that draw; the rest is for everything else */
const poolShare = 0.75;

const env = readEnv();
const storage = openStorage(env);
// Lives as long as this process: a checkpoint stays in memory from one job to the next.
const pool = new ModelPool({
  env: env.inherited,
  memoryBytes: poolShare * os.totalmem(),
  load: { threads: env.ESCENA_THREADS, provider: env.ESCENA_DEVICE },
});

const embed = new EmbedTasks(storage, { modelStore: env.modelStore, threads: env.ESCENA_THREADS });

serveTasks({
  ...checkpointTasks,
  embedWords: (payload) => embed.words(payload as EmbedWordsPayload),
  embedPicture: (payload, { signal }) => embed.picture(payload as EmbedPicturePayload, signal),
  ingest: (payload, { signal }) => ingest(storage, payload as IngestPayload, signal),
  understand: (payload, { signal }) => understand(storage, payload as UnderstandPayload, signal),
  checkFont: (payload) => checkStoredFont(storage, payload as CheckFontPayload),
  checkModel: (payload, { signal }) =>
    checkStoredModel(storage, payload as CheckModelPayload, { threads: env.ESCENA_THREADS, signal }),
  makeExport: (payload, { signal }) => makeStoredExport(storage, payload as MakeExportPayload, signal),
  makePlain: (payload, { signal }) => makeStoredPlain(storage, payload as MakePlainPayload, signal),
  runTool: (payload, { signal, emit }) =>
    runTool(payload as RunToolPayload, {
      storage,
      threads: env.ESCENA_THREADS,
      modelsDir: env.modelsDir,
      modelStore: env.modelStore,
      pool,
      signal,
      emit,
    }),
});
