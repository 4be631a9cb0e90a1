import path from 'node:path';
import { z } from 'zod';
import { createLocalStorage } from './create-local-storage.ts';
import { createS3Storage } from './create-s3-storage.ts';
import type { Storage } from './storage.ts';

/** The environment that says where pictures lie; apps compose it into their own. */
export const storageEnv = {
  /** folder of everything that is not in the database */
  ESCENA_DATA: z.string().min(1).default('.data'),
  S3_BUCKET: z.string().min(1).optional(),
  S3_REGION: z.string().min(1).default('us-east-1'),
  S3_ENDPOINT: z.url().optional(),
  S3_ACCESS_KEY_ID: z.string().min(1).optional(),
  S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
};

export type StorageEnv = z.infer<z.ZodObject<typeof storageEnv>>;

/** The S3 bucket when one is named, else a folder below ESCENA_DATA. */
export function openStorage(env: StorageEnv): Storage {
  if (env.S3_BUCKET === undefined) return createLocalStorage({ root: path.join(env.ESCENA_DATA, 'images') });
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = env;
  return createS3Storage({
    bucket: env.S3_BUCKET,
    region: env.S3_REGION,
    endpoint: env.S3_ENDPOINT,
    credentials: accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : undefined,
    forcePathStyle: env.S3_ENDPOINT !== undefined,
    spoolFolder: path.join(env.ESCENA_DATA, 'spool'),
  });
}
