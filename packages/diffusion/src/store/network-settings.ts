import type { Proxy } from './network.ts';

/** Where checkpoints are fetched from and how, as the environment of a process says it: what `pullModel` takes. */
export interface NetworkSettings {
  readonly mirrors: readonly string[];
  readonly token: string | undefined;
  readonly proxy: Proxy;
}

export function networkSettings(env: Readonly<Record<string, string | undefined>>): NetworkSettings {
  return {
    mirrors: (env['ESCENA_MODEL_MIRROR'] ?? '')
      .split(',')
      .map((base) => base.trim())
      .filter(Boolean),
    token: env['HF_TOKEN'] || undefined,
    // Both spellings are common; lower case wins, as in curl.
    proxy: {
      https: env['https_proxy'] ?? env['HTTPS_PROXY'],
      http: env['http_proxy'] ?? env['HTTP_PROXY'],
      none: env['no_proxy'] ?? env['NO_PROXY'],
    },
  };
}
