/**
 * Appends to every request's `X-Forwarded-For` the address that the connection comes from, as a proxy would. Next keeps
 * what a client sends in that header, so without this anyone reaching the server directly could name any address.
 */
import { subscribe } from 'node:diagnostics_channel';
import { IncomingMessage } from 'node:http';

let isRecording = false;

/** For all HTTP servers of this process, from now on. */
export function recordPeers(): void {
  if (isRecording) return;
  isRecording = true;
  subscribe('http.server.request.start', (message) => {
    if (typeof message !== 'object' || message === null || !('request' in message)) return;
    const { request } = message;
    if (request instanceof IncomingMessage) appendPeer(request);
  });
}

function appendPeer({ headers, socket }: IncomingMessage): void {
  const claimed = headers['x-forwarded-for'];
  headers['x-forwarded-for'] = [claimed ?? [], socket.remoteAddress ?? 'unknown'].flat().join(', ');
}
