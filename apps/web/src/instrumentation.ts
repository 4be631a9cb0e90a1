/** Next calls this once, before the server takes requests. The question is Next's own: it drops the rest for the edge. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { recordPeers } = await import('./server/record-peers.ts');
  recordPeers();
}
