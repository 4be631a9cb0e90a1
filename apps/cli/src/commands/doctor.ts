import { access, statfs } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { AppError } from '@escena/core/app-error';
import type { CommandContext } from './index.ts';

interface Check {
  readonly name: string;
  /** what was found; throws what is wrong */
  readonly look: (context: CommandContext) => Promise<string>;
}

const gigabyte = 1024 ** 3;
/** The staging job's measured peak is below this; see docs/benchmarks.md. */
const memoryNeededGb = 3;

const checks: readonly Check[] = [
  { name: 'Node', look: async () => process.version },
  {
    name: 'processor',
    look: async ({ threads }) => `${os.cpus()[0]?.model ?? process.arch}, ${threads} threads used`,
  },
  {
    name: 'memory',
    look: async () => {
      const total = os.totalmem() / gigabyte;
      if (total < memoryNeededGb) throw new Error(`${total.toFixed(1)} GB; ${memoryNeededGb} GB are needed`);
      return `${total.toFixed(1)} GB`;
    },
  },
  {
    name: 'disk',
    look: async ({ directory }) => {
      const { bavail, bsize } = await statfs(directory);
      return `${((bavail * bsize) / gigabyte).toFixed(1)} GB free`;
    },
  },
  {
    name: 'image codecs',
    look: async () => {
      await import('@escena/imaging/decode-image');
      return 'loaded';
    },
  },
  {
    name: 'lighting checkpoint',
    look: async ({ modelsDir }) => {
      const folder = path.join(modelsDir, 'lighting');
      await access(path.join(folder, 'model_index.json'));
      const { loadModels } = await import('@escena/diffusion/load-models');
      const models = await loadModels(folder);
      await models[Symbol.asyncDispose]();
      return 'loads';
    },
  },
];

/** `escena doctor`: says what is here and what is missing; fails when a job could not run. */
export async function run(_argv: readonly string[], context: CommandContext): Promise<void> {
  const failed: string[] = [];
  for (const { name, look } of checks) {
    try {
      console.log(`ok    ${name.padEnd(20)} ${await look(context)}`);
    } catch (cause) {
      failed.push(name);
      console.log(`FAIL  ${name.padEnd(20)} ${cause instanceof Error ? cause.message : String(cause)}`);
    }
  }
  if (failed.length > 0) throw new AppError('internal', { detail: `failed: ${failed.join(', ')}` });
}
