import { AppError } from '@escena/core/app-error';
import { createTransport } from 'nodemailer';
import { renderHtml } from './letters/render-html.ts';
import { renderText } from './letters/render-text.ts';
import type { Mail, Post } from './mail.ts';
import type { MailEnv } from './mail-env.ts';

export interface MailHooks {
  /** where letters go that nobody delivers; the links in them open accounts, so only into the log of the machine itself */
  readonly log: (post: { to: string; subject: string; text: string }) => void;
  /** a letter sent behind an answer did not leave */
  readonly report: (error: AppError, facts: { to: string }) => void;
}

/** A server that does not answer must not keep a person waiting longer. */
const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** @throws Error when a host comes without a sender: servers refuse such letters */
export function openMail(env: MailEnv, hooks: MailHooks): Mail {
  const deliver = env.SMTP_HOST === undefined ? null : smtp(env);
  const underWay = new Set<Promise<void>>();
  const send = async ({ to, locale, letter }: Post) => {
    const words = { to, subject: letter.subject[locale], text: renderText(letter, locale) };
    if (!deliver) return hooks.log(words);
    await deliver({ ...words, html: renderHtml(letter, locale) });
  };
  return {
    delivers: deliver !== null,
    send,
    post(post) {
      const sending = send(post)
        .catch((error: unknown) => {
          hooks.report(
            error instanceof AppError ? error : new AppError('mail.unavailable', { cause: error }),
            {
              to: post.to,
            },
          );
        })
        .finally(() => underWay.delete(sending));
      underWay.add(sending);
    },
    async idle() {
      await Promise.all(underWay);
    },
  };
}

function smtp(env: MailEnv) {
  const { SMTP_HOST: host, SMTP_PORT: port, SMTP_SECURITY: security, MAIL_FROM: from } = env;
  if (from === undefined) throw new Error('SMTP_HOST needs MAIL_FROM beside it');
  const auth =
    env.SMTP_USER === undefined ? undefined : { user: env.SMTP_USER, pass: env.SMTP_PASSWORD ?? '' };
  const transport = createTransport({
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    auth,
    ...timeouts,
    // Letters are made of words alone: nothing in them may make the server read a file or fetch an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async (words: { to: string; subject: string; text: string; html: string }) => {
    try {
      await transport.sendMail({ from, ...words, headers: { 'Auto-Submitted': 'auto-generated' } });
    } catch (cause) {
      const detail = cause instanceof Error ? cause.message : undefined;
      throw new AppError('mail.unavailable', { detail, cause });
    }
  };
}
