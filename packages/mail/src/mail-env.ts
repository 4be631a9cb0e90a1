import { z } from 'zod';

/** The environment of e-mail; without a host nothing is sent and letters go into the log. */
export const mailEnv = {
  SMTP_HOST: z.string().min(1).optional(),
  SMTP_PORT: z.coerce.number().int().min(1).max(65_535).default(587),
  /** `tls` from the first byte (465), `starttls` required, or `none` for a server on this machine */
  SMTP_SECURITY: z.enum(['tls', 'starttls', 'none']).default('starttls'),
  SMTP_USER: z.string().min(1).optional(),
  SMTP_PASSWORD: z.string().min(1).optional(),
  /** who the letters are from: `Escena <escena@example.com>` */
  MAIL_FROM: z.string().min(3).optional(),
};

const schema = z.object(mailEnv);
export type MailEnv = z.infer<typeof schema>;
