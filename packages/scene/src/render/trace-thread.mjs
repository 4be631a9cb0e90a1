// Threads do not inherit the loader that lets Node run TypeScript, so this one loads it first.
import { register } from 'tsx/esm/api';

register();
await import('./trace-worker.ts');
