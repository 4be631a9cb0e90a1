/** A launcher of one idle process, for the test that kills it: `node supervise.fixture.ts LOG_FOLDER`. */
import { supervise } from './supervise.ts';

const [, , logFolder = ''] = process.argv;
supervise({
  name: 'idle',
  args: ['-e', 'console.log("pid", process.pid); setInterval(() => {}, 1000)'],
  cwd: logFolder,
  environment: { PATH: '' },
  logFolder,
  say: () => undefined,
});
