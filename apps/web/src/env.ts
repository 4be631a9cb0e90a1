import { z } from 'zod';

/** Where a started Escena keeps the files that are not in the database. */
const schema = z
  .object({
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
    NEXTAUTH_SECRET: z.string().min(32),
    NEXTAUTH_URL: z.url({ protocol: /^https?$/ }).default('http://localhost:3000'),
    ESCENA_DATA: z.string().min(1).default('.data'),
    /** `1` when the server listens on this machine only: being at the machine is then proof of being the owner */
    ESCENA_LOCAL: z.enum(['0', '1']).default('0'),
    LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
    S3_BUCKET: z.string().min(1).optional(),
    S3_REGION: z.string().min(1).default('us-east-1'),
    S3_ENDPOINT: z.url().optional(),
    S3_ACCESS_KEY_ID: z.string().min(1).optional(),
    S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
  })
  .transform((env) => ({
    databaseUrl: env.DATABASE_URL,
    authSecret: env.NEXTAUTH_SECRET,
    publicUrl: env.NEXTAUTH_URL,
    dataFolder: env.ESCENA_DATA,
    listensLocally: env.ESCENA_LOCAL === '1',
    logLevel: env.LOG_LEVEL,
    s3:
      env.S3_BUCKET === undefined
        ? undefined
        : {
            bucket: env.S3_BUCKET,
            region: env.S3_REGION,
            endpoint: env.S3_ENDPOINT,
            accessKeyId: env.S3_ACCESS_KEY_ID,
            secretAccessKey: env.S3_SECRET_ACCESS_KEY,
          },
  }));

export type Env = z.infer<typeof schema>;

let read: Env | undefined;

/** The environment, checked once. Read at the first request, not at import: `next build` has no database. */
export function env(): Env {
  read ??= parse();
  return read;
}

function parse(): Env {
  const result = schema.safeParse(process.env);
  if (result.success) return result.data;
  throw new Error(`The environment is not complete:\n${z.prettifyError(result.error)}`);
}
