import { describe, expect, it } from 'vitest';
import { createLinks } from './create-links.ts';

const publicUrl = 'https://escena.test';
const links = createLinks({ publicUrl, secret: 'a'.repeat(32) });
const target = { workspaceId: 'workspace_1', kind: 'png', id: 'output_1' } as const;
const tokenIn = (url: string) => url.slice(url.lastIndexOf('/') + 1);
const refused = expect.objectContaining({ code: 'link.expired' });

describe('links', () => {
  it('open what they were made for', () => {
    expect(links.open('file', tokenIn(links.file(target)))).toEqual({ to: 'file', ...target });
  });

  it('open nothing after their time, for another purpose, changed, or made with another secret', () => {
    const token = tokenIn(links.file(target));
    expect(() => links.open('file', token, new Date(Date.now() + 3_600_001))).toThrowError(refused);
    expect(() => links.open('upload', token)).toThrowError(refused);
    const [text = '', signature] = token.split('.');
    const other = Buffer.from(
      Buffer.from(text, 'base64url').toString().replace('output_1', 'output_2'),
    ).toString('base64url');
    for (const forged of [`${other}.${signature}`, text, `${text}.`, '', '.', 'x.y.z'])
      expect(() => links.open('file', forged)).toThrowError(refused);
    const elsewhere = createLinks({ publicUrl, secret: 'b'.repeat(32) });
    expect(() => elsewhere.open('file', token)).toThrowError(refused);
  });
});
