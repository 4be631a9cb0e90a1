import { runCommandLine } from './run-command-line.ts';

const controller = new AbortController();
process.once('SIGINT', () => controller.abort());
// `escena models list | head`: the reader has seen enough, that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});
process.exitCode = await runCommandLine(process.argv.slice(2), controller.signal);
