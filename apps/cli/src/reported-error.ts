/** Everything that went wrong is on stderr already; only the exit code is left to say. */
export class ReportedError extends Error {
  override readonly name = 'ReportedError';
}
