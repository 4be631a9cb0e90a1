import type { OnProgress } from '@escena/core/progress';
import { stages } from '@escena/core/progress';
import type { Locale } from '@escena/core/text';

/** Progress on a terminal's one line, or a line a stage where stderr is a file or a pipe. */
export function showProgress(
  stream: NodeJS.WriteStream,
  locale: Locale,
): { report: OnProgress; end(): void } {
  let last = '';
  return {
    report({ stage, fraction, etaSeconds }) {
      const words = stages[stage][locale];
      if (!stream.isTTY) {
        if (words !== last) stream.write(`${words}\n`);
        last = words;
        return;
      }
      const eta = etaSeconds === undefined ? '' : `  ~${etaSeconds} s`;
      const line = `${String(Math.round(fraction * 100)).padStart(3)} %  ${words}${eta}`;
      stream.write(`\r${line.padEnd(last.length)}`);
      last = line;
    },
    end() {
      if (stream.isTTY && last) stream.write('\n');
    },
  };
}
