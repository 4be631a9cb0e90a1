/** `npm run escena -- COMMAND …`: the command line, after installing what it needs. */
import { checkNode } from './check-node.mjs';
import { installDependencies } from './install-dependencies.mjs';
import { runTypeScript } from './run-typescript.mjs';

checkNode();
await installDependencies();
runTypeScript('apps/cli/src/main.ts', process.argv.slice(2));
