import { TraceCrew } from '@escena/scene/trace-crew';
import os from 'node:os';

/** Threads for one picture. */
export async function withCrew<T>(work: (crew: TraceCrew) => Promise<T>): Promise<T> {
  await using crew = new TraceCrew(os.availableParallelism());
  return await work(crew);
}
