/**
 * An OpenID provider over real HTTP, strict about what it is asked: authorization code with PKCE (S256), state, nonce, the
 * client's secret, each code once; the id_token is signed (RS256) with a key of its JWKS.
 */
import { createHash, createSign, generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export interface Persona {
  readonly sub: string;
  readonly name: string;
  readonly email: string;
  readonly email_verified: boolean;
}

export interface OpenIdProvider extends AsyncDisposable {
  /** who signs in next; the provider asks no questions */
  persona: Persona;
  /** sign with a key that is in no JWKS */
  forges: boolean;
  /** what was wrong with requests, in words */
  readonly complaints: readonly string[];
}

interface ProviderOptions {
  readonly port: number;
  readonly clientId: string;
  readonly clientSecret: string;
}

interface Grant {
  readonly redirectUri: string;
  readonly challenge: string;
  readonly nonce: string;
}

const base64url = (text: string | Buffer) => Buffer.from(text).toString('base64url');

export async function startOpenIdProvider({ port, ...client }: ProviderOptions): Promise<OpenIdProvider> {
  const issuer = `http://127.0.0.1:${port}`;
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const forged = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const grants = new Map<string, Grant>();
  const complaints: string[] = [];
  const provider = {
    persona: { sub: 'nobody', name: 'Nobody', email: 'nobody@id.test', email_verified: true },
    forges: false,
    complaints,
  };

  const idToken = (nonce: string) => {
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss: issuer, aud: client.clientId, iat: now, exp: now + 60, nonce, ...provider.persona };
    const content = `${base64url(JSON.stringify({ alg: 'RS256', kid: 'one' }))}.${base64url(JSON.stringify(claims))}`;
    const { privateKey } = provider.forges ? forged : keys;
    return `${content}.${createSign('RSA-SHA256').update(content).sign(privateKey).toString('base64url')}`;
  };

  function authorize(query: URLSearchParams, response: ServerResponse): void {
    const wants = {
      client_id: client.clientId,
      response_type: 'code',
      code_challenge_method: 'S256',
    };
    for (const [name, value] of Object.entries(wants))
      if (query.get(name) !== value) complaints.push(`${name} is ${query.get(name)}`);
    const [state, nonce, challenge, redirectUri] = ['state', 'nonce', 'code_challenge', 'redirect_uri'].map(
      (name) => query.get(name) ?? '',
    );
    if (!state || !nonce || !challenge || !redirectUri) {
      complaints.push('state, nonce, challenge and redirect are needed');
      response.writeHead(400).end();
      return;
    }
    if (!query.get('scope')?.split(' ').includes('openid')) complaints.push('scope without openid');
    const code = randomUUID();
    grants.set(code, { redirectUri, challenge, nonce });
    response.writeHead(302, { location: `${redirectUri}?${new URLSearchParams({ code, state })}` }).end();
  }

  async function token(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = new URLSearchParams(await text(request));
    const grant = grants.get(body.get('code') ?? '');
    grants.delete(body.get('code') ?? '');
    const basic = `Basic ${Buffer.from(`${client.clientId}:${client.clientSecret}`).toString('base64')}`;
    const isClient =
      request.headers.authorization === basic || body.get('client_secret') === client.clientSecret;
    const verifier = createHash('sha256')
      .update(body.get('code_verifier') ?? '')
      .digest('base64url');
    const isRight =
      grant && isClient && verifier === grant.challenge && body.get('redirect_uri') === grant.redirectUri;
    if (!isRight) {
      complaints.push('the token request is not right');
      return json(response, { error: 'invalid_grant' }, 400);
    }
    json(response, { access_token: randomUUID(), token_type: 'Bearer', id_token: idToken(grant.nonce) });
  }

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', issuer);
    switch (url.pathname) {
      case '/.well-known/openid-configuration':
        return json(response, {
          issuer,
          authorization_endpoint: `${issuer}/authorize`,
          token_endpoint: `${issuer}/token`,
          jwks_uri: `${issuer}/jwks`,
          response_types_supported: ['code'],
          subject_types_supported: ['public'],
          id_token_signing_alg_values_supported: ['RS256'],
        });
      case '/jwks':
        return json(response, {
          keys: [{ ...keys.publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }],
        });
      case '/authorize':
        return authorize(url.searchParams, response);
      case '/token':
        return void token(request, response);
      default:
        response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return Object.assign(provider, {
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  });
}

function json(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function text(request: IncomingMessage): Promise<string> {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
