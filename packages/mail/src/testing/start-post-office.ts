/** A real SMTP server for tests: takes every letter and keeps it. */
import { SMTPServer } from 'smtp-server';

export interface ReceivedLetter {
  readonly to: readonly string[];
  /** as it came over the wire: headers, both parts, encoded */
  readonly raw: string;
}

export interface PostOffice extends AsyncDisposable {
  readonly port: number;
  readonly letters: readonly ReceivedLetter[];
  /** from now on every letter is refused */
  close(): void;
}

export interface PostOfficeOptions {
  /** any free one without it */
  readonly port?: number;
  /** only whoever knows it may send */
  readonly account?: { readonly user: string; readonly password: string };
}

/** `await using office = await startPostOffice()` */
export async function startPostOffice({ port = 0, account }: PostOfficeOptions = {}): Promise<PostOffice> {
  const letters: ReceivedLetter[] = [];
  let isOpen = true;
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: account === undefined,
    allowInsecureAuth: true,
    onAuth({ username, password }, _session, done) {
      if (username === account?.user && password === account?.password) done(null, { user: username });
      else done(new Error('wrong user or password'));
    },
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (!isOpen) return done(Object.assign(new Error('the office is closed'), { responseCode: 451 }));
        letters.push({
          to: envelope.rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks).toString('utf8'),
        });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the server has no port');
  return {
    port: address.port,
    letters,
    close() {
      isOpen = false;
    },
    [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(resolve)),
  };
}
