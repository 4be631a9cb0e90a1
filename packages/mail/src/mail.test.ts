import { AppError } from '@escena/core/app-error';
import { locales } from '@escena/core/text';
import { describe, expect, it } from 'vitest';
import * as letters from './letters/letters.ts';
import { renderHtml } from './letters/render-html.ts';
import { renderText } from './letters/render-text.ts';
import type { MailEnv } from './mail-env.ts';
import { openMail } from './open-mail.ts';
import { startPostOffice } from './testing/start-post-office.ts';

const url = 'https://escena.test/link/abc_DEF-123?x=1&y=2';
const all = {
  signIn: letters.signInLetter({ url, minutes: 20 }),
  signUp: letters.signUpLetter({ url, minutes: 60 }),
  reset: letters.resetLetter({ url, minutes: 30 }),
  invitation: letters.invitationLetter({ url, workspace: 'Casa <b>', inviter: 'Ana & Co', days: 7 }),
  invitationByNobody: letters.invitationLetter({ url, workspace: 'Casa', inviter: null, days: 7 }),
  changeEmail: letters.changeEmailLetter({ url, minutes: 60 }),
  emailChanged: letters.emailChangedLetter({ email: 'new@escena.test' }),
  passwordChanged: letters.passwordChangedLetter(),
  changeAsked: letters.changeAskedLetter({ address: 'Casa <b>', comment: 'a lighter sofa', url }),
  receipt: letters.receiptLetter({
    workspace: 'Casa',
    number: 'E-1',
    total: { en: '€12.00', es: '12,00 €' },
    url,
  }),
};
const hooks = () => {
  const logged: unknown[] = [];
  const reported: unknown[] = [];
  return {
    logged,
    reported,
    log: (words: unknown) => void logged.push(words),
    report: (error: AppError) => void reported.push(error.code),
  };
};
const env = (more: Partial<MailEnv>): MailEnv => ({ SMTP_PORT: 25, SMTP_SECURITY: 'none', ...more });

describe('letters', () => {
  it.each(Object.entries(all))('%s says the same in both languages, as text and as HTML', (_name, letter) => {
    for (const locale of locales) {
      const [text, html] = [renderText(letter, locale), renderHtml(letter, locale)];
      expect(html).toContain(`lang="${locale}"`);
      for (const words of [...letter.paragraphs, letter.footnote]) expect(text).toContain(words[locale]);
      if (letter.action) {
        expect(text).toContain(`\n${url}\n`);
        expect(html).toContain(`href="${url.replace('&', '&amp;')}"`);
      }
      expect(html).not.toContain('<b>');
    }
    expect(letter.subject.en).not.toBe(letter.subject.es);
  });
});

describe('sending', () => {
  const post = { to: 'ana@escena.test', locale: 'es', letter: all.signIn } as const;

  it('hands letters to a real server, with user and password', async () => {
    await using office = await startPostOffice({ account: { user: 'escena', password: 's3cret' } });
    const server = {
      SMTP_HOST: '127.0.0.1',
      SMTP_PORT: office.port,
      MAIL_FROM: 'Escena <hello@escena.test>',
    };
    const mail = openMail(env({ ...server, SMTP_USER: 'escena', SMTP_PASSWORD: 's3cret' }), hooks());
    expect(mail.delivers).toBe(true);
    await mail.send(post);
    expect(office.letters).toMatchObject([{ to: ['ana@escena.test'] }]);
    const raw = office.letters[0]?.raw ?? '';
    expect(raw).toMatch(/^From: Escena <hello@escena\.test>/m);
    expect(raw).toMatch(/^Subject: Entra en Escena/m);
    expect(raw).toContain('Content-Type: text/plain');
    expect(raw).toContain('Content-Type: text/html');
    expect(raw).toMatch(/^Auto-Submitted: auto-generated/m);

    const stranger = openMail(env({ ...server, SMTP_USER: 'escena', SMTP_PASSWORD: 'wrong' }), hooks());
    await expect(stranger.send(post)).rejects.toMatchObject({ code: 'mail.unavailable' });
  });

  it('keeps a name with a line break from writing headers', async () => {
    await using office = await startPostOffice();
    const mail = openMail(
      env({ SMTP_HOST: '127.0.0.1', SMTP_PORT: office.port, MAIL_FROM: 'hello@escena.test' }),
      hooks(),
    );
    const letter = letters.invitationLetter({
      url,
      workspace: 'Casa\r\nBcc: everyone@escena.test',
      inviter: null,
      days: 7,
    });
    await mail.send({ ...post, letter });
    expect(office.letters[0]?.to).toEqual(['ana@escena.test']);
    expect(office.letters[0]?.raw.split('\r\n\r\n')[0]).not.toMatch(/^Bcc:/m);
  });

  it('reports what did not leave behind an answer, and refuses to be silent about it in front', async () => {
    await using office = await startPostOffice();
    const heard = hooks();
    const mail = openMail(
      env({ SMTP_HOST: '127.0.0.1', SMTP_PORT: office.port, MAIL_FROM: 'hello@escena.test' }),
      heard,
    );
    mail.post(post);
    await mail.idle();
    office.close();
    mail.post(post);
    await mail.idle();
    expect(office.letters).toHaveLength(1);
    expect(heard.reported).toEqual(['mail.unavailable']);
    await expect(mail.send(post)).rejects.toMatchObject({ code: 'mail.unavailable' });
  });

  it('writes letters into the log where there is no server, and says so', async () => {
    const heard = hooks();
    const mail = openMail(env({}), heard);
    await mail.send(post);
    expect(mail.delivers).toBe(false);
    expect(heard.logged).toMatchObject([{ to: 'ana@escena.test', text: expect.stringContaining(url) }]);
    expect(() => openMail(env({ SMTP_HOST: 'mail.escena.test' }), heard)).toThrow('MAIL_FROM');
  });
});
