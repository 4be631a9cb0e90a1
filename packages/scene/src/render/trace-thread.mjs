// Threads do not inherit the loader that lets Node run TypeScript, so this one loads it first: the loader for `require`,
// which needs no thread of its own and starts in half the time.
import { createRequire } from 'node:module';
import { register } from 'tsx/cjs/api';

register();
createRequire(import.meta.url)('./trace-worker.ts');
