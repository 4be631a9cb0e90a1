const loopbackNames = new Set(['localhost', '127.0.0.1', '[::1]']);
const loopbackAddress = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;

/**
 * Whether a request was made on this very machine, to this very machine's name.
 *
 * The caller must know that the server listens on loopback only; the rest guards against what still gets through:
 * a page elsewhere whose name was pointed at 127.0.0.1 (DNS rebinding: `Host` is then that name), and a reverse proxy
 * on this machine that speaks for the world (it says so in `Forwarded` or `X-Forwarded-For`).
 */
export function isLocalRequest(headers: Headers): boolean {
  const host = headers.get('host');
  if (host === null || !URL.canParse(`http://${host}`)) return false;
  if (!loopbackNames.has(new URL(`http://${host}`).hostname)) return false;
  if (headers.has('forwarded')) return false;
  const hops = (headers.get('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim());
  return hops.every((hop) => loopbackAddress.test(hop));
}
