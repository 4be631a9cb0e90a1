/** A file sent as `multipart/form-data`, read as it comes: its fields first, then the file, which is never held in memory. */
import { Readable } from 'node:stream';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { AppError } from '@escena/core/app-error';
import busboy from 'busboy';

/** No field of ours is longer, and no form of ours has more of them. */
const limits = { files: 1, fields: 10, fieldSize: 4096, fieldNameSize: 100, headerPairs: 50 };

export interface Form {
  /** those before the file: what comes after it is not read */
  readonly fields: Readonly<Record<string, string>>;
  readonly fileName: string;
  readonly file: AsyncIterable<Uint8Array>;
  /** Reads what is left without keeping it, so that whoever still sends hears the answer. */
  drain(): void;
}

/** @throws AppError `input.invalid` for a form without a file in it, or one that is broken */
export async function readForm(request: Request): Promise<Form> {
  const { body } = request;
  if (!body) throw invalid('there is no body');
  const parser = openParser(request.headers);
  const fields: Record<string, string> = {};
  parser.on('field', (name, value, { valueTruncated }) => {
    if (!valueTruncated) fields[name] = value;
  });
  const source = Readable.fromWeb(body as NodeReadableStream<Uint8Array>);
  source.on('error', (error) => parser.destroy(error));
  return new Promise((resolve, reject) => {
    const fail = (error: unknown) => {
      source.resume();
      reject(error instanceof AppError ? error : invalid('the form is broken', error));
    };
    parser.on('error', fail);
    parser.on('close', () => fail(invalid('there is no file in the form')));
    parser.on('file', (_name, file, { filename }) => {
      // A form that breaks off in its file must end the file with an error, not with its end.
      parser.on('error', (error) => file.destroy(error instanceof Error ? error : undefined));
      resolve({ fields: { ...fields }, fileName: filename ?? '', file, drain: () => file.resume() });
    });
    source.pipe(parser);
  });
}

function openParser(headers: Headers): busboy.Busboy {
  try {
    return busboy({ headers: Object.fromEntries(headers), limits, defParamCharset: 'utf8' });
  } catch (cause) {
    throw invalid('the body is no form', cause);
  }
}

const invalid = (detail: string, cause?: unknown) => new AppError('input.invalid', { detail, cause });
