import net from 'node:net';

/** How many ports after the wanted one are tried. */
const tries = 50;

/**
 * The wanted port, or the next free one after it.
 * @throws Error when none of the next fifty is free
 */
export async function freePort(wanted: number, host: string): Promise<number> {
  for (let port = wanted; port < wanted + tries && port <= 65_535; port++) {
    if (await isFree(port, host)) return port;
  }
  throw new Error(`No free port between ${wanted} and ${wanted + tries - 1}; set PORT.`);
}

function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}
