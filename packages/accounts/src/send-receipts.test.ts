import { saveInvoice } from '@escena/db/billing/invoices';
import { expect, it } from 'vitest';
import { sendReceipts } from './send-receipts.ts';
import { createSite } from './testing/create-site.ts';

it('tells of what was paid once, whoever asks how often, in the language of each', async () => {
  await using place = await createSite();
  const { userId, workspaceId } = await place.person('ana@escena.test', 'green chair window');
  await place.db.user.update({ where: { id: userId }, data: { locale: 'es' } });
  const invoice = {
    id: 'in_1',
    workspaceId,
    number: 'E-1',
    status: 'open',
    totalCents: 1250,
    currency: 'eur',
    hostedUrl: 'https://pay.test/in_1',
    pdfUrl: null,
    createdAt: new Date(),
  };
  await saveInvoice(place.db, invoice);
  await sendReceipts(place);
  expect(place.letters).toEqual([]);
  await saveInvoice(place.db, { ...invoice, status: 'paid' });
  await Promise.all(Array.from({ length: 4 }, () => sendReceipts(place)));
  await saveInvoice(place.db, { ...invoice, status: 'paid' });
  await sendReceipts(place);
  expect(place.letters).toMatchObject([
    {
      to: 'ana@escena.test',
      locale: 'es',
      letter: { subject: { es: 'Recibo E-1' }, action: { url: 'https://pay.test/in_1' } },
    },
  ]);
  expect(place.letters[0]?.letter.paragraphs[0]?.es).toMatch(/12,50\s€/);
});
