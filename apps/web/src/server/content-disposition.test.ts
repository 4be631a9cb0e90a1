import { describe, expect, it } from 'vitest';
import { contentDisposition } from './content-disposition.ts';

describe('contentDisposition', () => {
  it('spells any name for old and new browsers', () => {
    expect(contentDisposition('salón (1).png')).toBe(
      `attachment; filename="salon (1).png"; filename*=UTF-8''sal%C3%B3n%20%281%29.png`,
    );
  });

  it('survives broken text and does not let it turn around', () => {
    expect(contentDisposition('a\ud800\u202eb.png', 'inline')).toBe(
      'inline; filename="a__b.png"; filename*=UTF-8\'\'a%EF%BF%BD_b.png',
    );
  });

  it('lets no header and no path through', () => {
    const header = contentDisposition('a"\r\nSet-Cookie: x=1\\..%2F/b.png');
    expect(header).not.toMatch(/[\r\n\\]/);
    expect(header).toMatch(/^attachment; filename="a___Set-Cookie: x=1_\.\._2F_b\.png";/);
  });
});
