/** Runs once when the server starts: a wrong environment stops it here, not at the first visitor. */
export async function register() {
  const { env } = await import('./env.ts');
  env();
}
