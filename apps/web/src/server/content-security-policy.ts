export interface PolicyOptions {
  /** new for every page: only scripts that carry it run, and what those load */
  readonly nonce: string;
  /** the page itself came by https */
  readonly secure: boolean;
  /** the development server evaluates code */
  readonly development: boolean;
  /** origins whose pages may show this one in a frame; default: nobody's */
  readonly frameAncestors?: readonly string[] | undefined;
}

/**
 * What a page of ours may load. Scripts: those with the nonce, what they load (`strict-dynamic`), and the editor's
 * WebAssembly. Styles may stand in the page: components position things by them, and a style runs nothing.
 */
export function contentSecurityPolicy(options: PolicyOptions): string {
  const { nonce, secure, development, frameAncestors = [] } = options;
  const directives: Record<string, readonly string[]> = {
    'default-src': ["'none'"],
    'script-src': [
      "'self'",
      `'nonce-${nonce}'`,
      "'strict-dynamic'",
      "'wasm-unsafe-eval'",
      ...(development ? ["'unsafe-eval'"] : []),
    ],
    // The editor works in a worker of our own, which the bundler may start from a blob.
    'worker-src': ["'self'", 'blob:'],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'blob:', 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'", 'blob:', 'data:'],
    'manifest-src': ["'self'"],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
    'frame-ancestors': frameAncestors.length > 0 ? frameAncestors : ["'none'"],
    ...(secure && { 'upgrade-insecure-requests': [] }),
  };
  return Object.entries(directives)
    .map(([name, values]) => [name, ...values].join(' '))
    .join('; ');
}
