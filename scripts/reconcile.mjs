/** `npm run reconcile`: reads anew at Stripe what was bought and given back, and says what had been missed. */
import { checkNode } from './check-node.mjs';
import { installDependencies } from './install-dependencies.mjs';
import { runTypeScript } from './run-typescript.mjs';

checkNode();
await installDependencies();
runTypeScript('apps/launcher/src/reconcile.ts', process.argv.slice(2));
