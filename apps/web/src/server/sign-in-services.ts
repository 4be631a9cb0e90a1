import type { OAuthConfig, Provider } from 'next-auth/providers/index';
import { z } from 'zod';

/** The environment of signing in by other services; each is there when its client is. */
export const servicesEnv = {
  GOOGLE_CLIENT_ID: z.string().min(1).optional(),
  GOOGLE_CLIENT_SECRET: z.string().min(1).optional(),
  /** any service that speaks OpenID Connect: where its `/.well-known/openid-configuration` is */
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  /** what the button calls it */
  OIDC_NAME: z.string().min(1).max(40).default('OpenID'),
};

const schema = z.object(servicesEnv);
type ServicesEnv = z.infer<typeof schema>;

/** What a service says of a person (OpenID Connect Core §5.1). */
export interface Claims {
  readonly sub: string;
  readonly name?: string;
  readonly email?: string;
  readonly email_verified?: boolean;
}

const google = 'https://accounts.google.com';

/** @throws Error when a service is only half configured */
export function signInServices(
  env: ServicesEnv,
): (Provider & { readonly id: string; readonly name: string })[] {
  const { GOOGLE_CLIENT_ID, GOOGLE_CLIENT_SECRET, OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = env;
  const services = [];
  if (GOOGLE_CLIENT_ID !== undefined) {
    if (GOOGLE_CLIENT_SECRET === undefined) throw new Error('GOOGLE_CLIENT_ID needs GOOGLE_CLIENT_SECRET');
    const client = { clientId: GOOGLE_CLIENT_ID, clientSecret: GOOGLE_CLIENT_SECRET };
    services.push(openIdConnect({ id: 'google', name: 'Google', issuer: google, ...client }));
  }
  if (OIDC_ISSUER !== undefined) {
    if (OIDC_CLIENT_ID === undefined || OIDC_CLIENT_SECRET === undefined)
      throw new Error('OIDC_ISSUER needs OIDC_CLIENT_ID and OIDC_CLIENT_SECRET');
    const client = { clientId: OIDC_CLIENT_ID, clientSecret: OIDC_CLIENT_SECRET };
    services.push(openIdConnect({ id: 'oidc', name: env.OIDC_NAME, issuer: OIDC_ISSUER, ...client }));
  }
  return services;
}

interface Service {
  readonly id: string;
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Authorization code with PKCE, state and nonce; the person is read from the signed id_token. */
function openIdConnect({ issuer, ...service }: Service): OAuthConfig<Claims> {
  return {
    ...service,
    type: 'oauth',
    wellKnown: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    authorization: { params: { scope: 'openid email profile' } },
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    // Safe as `auth-options` lets nobody in whose address the service has not verified.
    allowDangerousEmailAccountLinking: true,
    profile: ({ sub, name, email }) => ({ id: sub, name, email: email?.trim().toLowerCase() }),
  };
}
