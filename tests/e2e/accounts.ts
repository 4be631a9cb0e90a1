/** Mail and another sign-in service for the running stack, on ports that the web server was told. */
import { type PostOffice, startPostOffice } from '@escena/mail/testing/start-post-office';
import { expect } from '@playwright/test';
import { type OpenIdProvider, startOpenIdProvider } from './openid-provider.ts';

const portAfter = (distance: number) => Number(process.env['ESCENA_E2E_PORT']) + distance;
const client = { clientId: 'escena', clientSecret: 'e2e-client-secret' };

/** What the stack must know of both. */
export function accountsEnvironment() {
  return {
    SMTP_HOST: '127.0.0.1',
    SMTP_PORT: String(portAfter(1000)),
    SMTP_SECURITY: 'none',
    MAIL_FROM: 'Escena <escena@escena.test>',
    OIDC_ISSUER: `http://127.0.0.1:${portAfter(1500)}`,
    OIDC_CLIENT_ID: client.clientId,
    OIDC_CLIENT_SECRET: client.clientSecret,
    OIDC_NAME: 'Example ID',
  };
}

export function openPostOffice(): Promise<PostOffice> {
  return startPostOffice({ port: portAfter(1000) });
}

export function openIdProvider(): Promise<OpenIdProvider> {
  return startOpenIdProvider({ port: portAfter(1500), ...client });
}

/** The link in the newest letter to an address; waits for one that is not among `seen`. */
export async function linkFor(office: PostOffice, to: string, seen: readonly string[] = []): Promise<string> {
  const newest = () =>
    office.letters
      .filter((letter) => letter.to.includes(to))
      .flatMap(
        ({ raw }) =>
          raw.replaceAll('=\r\n', '').match(/http:\/\/localhost:\d+\/(?:link|invitation)\/[\w-]+/) ?? [],
      )
      .findLast((link) => !seen.includes(link));
  await expect.poll(newest).toBeTruthy();
  return newest() ?? '';
}
