/** The command line itself was wrong: exit code 2, and the help that would have helped. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
