/**
 * Preloaded into every supervised process: ends it when the launcher is gone, however that went (a kill -9 leaves the
 * launcher no time to end its children, and they would keep the port). Plain JavaScript: the web server runs without tsx.
 */
import { isMainThread } from 'node:worker_threads';

const checkMs = 1000;
/** What closes in this time closes in order; then the process ends anyway. */
const graceMs = 15_000;

if (isMainThread) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    // An orphan is given to another parent.
    if (process.ppid === parent) return;
    clearInterval(timer);
    setTimeout(() => process.exit(1), graceMs).unref();
    process.kill(process.pid, 'SIGTERM');
  }, checkMs);
  timer.unref();
}
