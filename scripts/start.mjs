/** `npm start`: everything on this machine. Built-ins only up to the install: there may be no node_modules yet. */
import { checkNode } from './check-node.mjs';
import { installDependencies } from './install-dependencies.mjs';
import { runTypeScript } from './run-typescript.mjs';

checkNode();
await installDependencies();
runTypeScript('apps/launcher/src/main.ts', process.argv.slice(2));
