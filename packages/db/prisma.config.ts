import path from 'node:path';
import { defineConfig } from 'prisma/config';

const prismaDir = path.join(import.meta.dirname, '../../prisma');

export default defineConfig({
  schema: path.join(prismaDir, 'schema'),
  migrations: { path: path.join(prismaDir, 'migrations') },
  // `generate` needs no database; whatever does fails with Prisma's own message when this is empty.
  datasource: { url: process.env.DATABASE_URL ?? '' },
});
