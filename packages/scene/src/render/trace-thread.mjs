// Threads do not inherit the loader that lets Node run TypeScript, so this one loads it first: the loader for `require`,
// which needs no thread of its own and starts in half the time.
import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { register } from 'tsx/cjs/api';

// A path is one hot loop over many small functions. V8 stops inlining them at a budget, and every number passed to what
// is left is then put in an object of its own; with a larger one a path takes a tenth less. For all threads of the process.
setFlagsFromString('--max-inlined-bytecode-size=1200');
setFlagsFromString('--max-inlined-bytecode-size-cumulative=4000');
register();
createRequire(import.meta.url)('./trace-worker.ts');
