/**
 * One line that is written over on a terminal; where stderr is a file or a pipe, a line whenever `step` is another.
 * @param logged false: only a terminal is told, a log holds errors alone
 */
export function progressLine(
  stream: NodeJS.WriteStream,
  { logged = true }: { readonly logged?: boolean } = {},
): {
  /** @param step what a log should have one line of: the tenth of a download, the picture being made */
  say(text: string, step: string | number): void;
  end(): void;
} {
  let [width, last]: [number, string | number | undefined] = [0, undefined];
  return {
    say(text, step) {
      if (stream.isTTY) {
        stream.write(`\r${text.padEnd(width)}`);
        width = text.length;
      } else if (logged && step !== last) {
        stream.write(`${text}\n`);
      }
      last = step;
    },
    end() {
      if (stream.isTTY && width > 0) stream.write('\n');
      width = 0;
    },
  };
}
