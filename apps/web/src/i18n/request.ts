import { cookies, headers } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import en from '../../messages/en.json';
import es from '../../messages/es.json';
import { embedLanguage } from '../server/embed-headers.ts';
import { chooseLocale, localeCookie } from './choose-locale.ts';

const messages = { en, es };

export default getRequestConfig(async () => {
  const head = await headers();
  const chosen = embedLanguage(head) ?? (await cookies()).get(localeCookie)?.value;
  const locale = chooseLocale(chosen, head.get('accept-language'));
  // Server and browser must render the same words, so both count from the moment of the request.
  return { locale, messages: messages[locale], timeZone: 'UTC', now: new Date() };
});
