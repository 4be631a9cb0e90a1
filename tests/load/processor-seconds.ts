import { execFileSync } from 'node:child_process';

/** Processor seconds that a process and all it started have taken so far. */
export function processorSeconds(root: number | undefined): number {
  const lines = execFileSync('ps', ['-e', '-o', 'pid=,ppid=,cputimes='], { encoding: 'utf8' })
    .trim()
    .split('\n');
  const processes = lines.map((line) => line.trim().split(/\s+/).map(Number));
  const family = new Set([root]);
  let seconds = 0;
  // Parents have lower numbers than their children, as long as the numbers do not begin anew.
  for (const [pid, parent, spent = 0] of processes)
    if (family.has(pid) || family.has(parent)) {
      family.add(pid);
      seconds += spent;
    }
  return seconds;
}
