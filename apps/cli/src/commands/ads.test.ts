/** `escena ads` whole, on the project's own room: a ZIP that may go out only by somebody's name. */
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCli } from '../testing/run-cli.ts';

const room = path.resolve(import.meta.dirname, '../../../../docs/images/empty-room.jpg');
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'escena-cli-ads-'));
  await copyFile(room, path.join(folder, 'room.jpg'));
  await writeFile(
    path.join(folder, 'mark.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20" fill="#c00"/></svg>',
  );
  await writeFile(
    path.join(folder, 'campaign.json'),
    JSON.stringify({
      name: 'Flats',
      landingUrl: 'https://flats.example/',
      brand: { logos: ['mark.svg'] },
      images: [{ id: 'room', pictureId: 'room.jpg' }],
      segments: [
        {
          id: 'first',
          name: 'First flat',
          headlines: [
            { id: 'a', text: 'Light all day' },
            {
              id: 'b',
              text: 'Handgefertigte Einbauküchen mit Dampfgarer, Weinkühlschrank und Kochinsel, ein Jahr lang',
            },
          ],
          copy: { action: 'Visit', language: 'de' },
          images: ['room'],
        },
      ],
      templates: ['split'],
      formats: ['display-rectangle', 'display-mobile'],
    }),
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const files = async (name: string) => unzipSync(new Uint8Array(await readFile(path.join(folder, name))));

it('makes what fits, says what does not, and writes tables only by a name', async () => {
  const { code, stderr } = await runCli(['ads', 'campaign.json', '--out', 'draft.zip'], {
    directory: folder,
  });
  expect(stderr).toMatch(/first\.b\.room\.split\.display-mobile: .*do not fit/);
  expect(stderr).toContain('--approver NAME');
  expect(code).toBe(0);
  expect(Object.keys(await files('draft.zip')).toSorted()).toEqual([
    'proof.pdf',
    'waiting/first.a.room.split.display-mobile.jpg',
    'waiting/first.a.room.split.display-rectangle.jpg',
    'waiting/first.b.room.split.display-rectangle.jpg',
  ]);
  const signed = await runCli(['ads', 'campaign.json', '--out', 'ads.zip', '--approver', 'Ana Souto'], {
    directory: folder,
  });
  expect(signed.code).toBe(0);
  const out = await files('ads.zip');
  expect(Object.keys(out)).toContain('display/first.a.room.split.display-mobile.jpg');
  expect(new TextDecoder().decode(out['creatives.csv'])).toContain('Ana Souto');
});

it('says what is wrong with the file', async () => {
  const { code, stderr } = await runCli(['ads', 'nothing.json', '--out', 'x.zip'], { directory: folder });
  expect(stderr).toContain('nothing.json');
  expect(code).not.toBe(0);
});
