/**
 * How fast a mask is painted over a large photo: `npm run bench:painting`. Pointer events go in through the DevTools
 * protocol, some 120 a second, and the page's own animation frames are counted meanwhile. Rewrites its table in
 * docs/benchmarks.md.
 */
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { installTinyCheckpoints } from '@escena/diffusion/testing/install-tiny';
import { type CDPSession, expect, type Page, test } from '@playwright/test';
import sharp from 'sharp';
import { machineLine, root, writeSection } from '../../apps/cli/src/commands/bench/write-section.ts';
import { enter, readyPhoto, startProject } from '../e2e/pages.ts';

const [width, height] = [4243, 2829];
const strokeSeconds = 5;
/** A frame later than that was missed by somebody who looks at the screen: 50 a second. */
const lateMs = 20;

interface Case {
  readonly name: string;
  /** 0…1 of the sliders */
  readonly size: number;
  readonly hardness: number;
  readonly zoomed?: boolean;
}

const cases: readonly Case[] = [
  { name: 'usual brush, the whole picture seen', size: 0.7, hardness: 0.8 },
  { name: 'widest brush (849 px), hard', size: 1, hardness: 1 },
  { name: 'widest brush, soft', size: 1, hardness: 0 },
  { name: 'usual brush, actual size', size: 0.7, hardness: 0.8, zoomed: true },
];

test('painting a mask on 12 megapixels', async ({ page }) => {
  await installTinyCheckpoints(path.join(process.env['ESCENA_E2E_DATA'] ?? '', 'models'));
  await enter(page);
  const buffer = await sharp(path.join(root, 'docs/images/empty-room.jpg'))
    .resize(width, height, { fit: 'fill' })
    .jpeg()
    .toBuffer();
  await startProject(page, { name: 'large.jpg', mimeType: 'image/jpeg', buffer });
  await expect(readyPhoto(page, 'large.jpg')).toBeVisible({ timeout: 60_000 });
  await expect(async () => {
    await page.goto(`${page.url().replace(/\/studio.*|\?.*/, '')}/studio`);
    await page.getByRole('radio', { name: 'A part, repainted' }).click({ timeout: 3_000 });
  }).toPass({ timeout: 90_000 });
  await expect(page.getByRole('application')).toHaveAttribute('data-ready', 'true');
  // The full picture comes after the small one; decoding it is no part of painting.
  await page.waitForLoadState('networkidle');
  await sleep(3_000);
  await page.getByRole('application').scrollIntoViewIfNeeded();

  const input = await page.context().newCDPSession(page);
  await input.send('Performance.enable', { timeDomain: 'threadTicks' });
  const rows: string[] = [];
  const loads: number[] = [];
  for (const one of cases) {
    await page.getByRole('slider', { name: 'Size' }).fill(String(one.size));
    await page.getByRole('slider', { name: 'Hardness' }).fill(String(one.hardness));
    if (one.zoomed) await page.getByRole('button', { name: /^Actual size/ }).click();
    await sleep(500);
    const before = await processorMs(input);
    const frames = await paint(page, input);
    const spent = ((await processorMs(input)) - before) / frames.length;
    loads.push(os.loadavg()[0] ?? 0);
    rows.push(`| ${one.name} | ${describe(frames)} | ${spent.toFixed(1)} |`);
    await page.getByRole('button', { name: 'Clear', exact: true }).click();
  }
  await writeSection('painting', [
    `${machineLine(os.availableParallelism())} Chromium ${page.context().browser()?.version()}, no graphics card, window ${page.viewportSize()?.width} × ${page.viewportSize()?.height}.`,
    '',
    `A mask painted on a photo of ${width} × ${height} pixels, ${strokeSeconds} s of one stroke each. Load average meanwhile: ${Math.min(...loads).toFixed(1)} to ${Math.max(...loads).toFixed(1)}.`,
    '',
    '| brush | frames/s | frame ms, median | 95th | longest | later than 20 ms | processor ms a frame, main thread |',
    '|---|---|---|---|---|---|---|',
    ...rows,
  ]);
});

/** Processor time that the page's main thread has used: what other programs do does not count. */
async function processorMs(input: CDPSession): Promise<number> {
  const { metrics } = await input.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
}

/** Milliseconds between animation frames during one long stroke over most of the picture. */
async function paint(page: Page, input: CDPSession): Promise<number[]> {
  const box = await page.getByRole('application').boundingBox();
  if (!box) throw new Error('the picture is on the page');
  const at = (seconds: number) => ({
    x: box.x + box.width * (0.5 + 0.42 * Math.sin(seconds * 2.1)),
    y: box.y + box.height * (0.5 + 0.42 * Math.sin(seconds * 3.3)),
  });
  const send = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', seconds: number) =>
    input.send('Input.dispatchMouseEvent', {
      type,
      ...at(seconds),
      button: 'left',
      buttons: type === 'mouseReleased' ? 0 : 1,
    });
  await page.evaluate(() => {
    const seen: number[] = [];
    const frame = (time: number) => {
      seen.push(time);
      if (Reflect.get(window, 'frames_') === seen) requestAnimationFrame(frame);
    };
    Reflect.set(window, 'frames_', seen);
    requestAnimationFrame(frame);
  });
  await send('mousePressed', 0);
  const start = performance.now();
  const sent: Promise<unknown>[] = [];
  for (let s = 0; s < strokeSeconds; s = (performance.now() - start) / 1000) {
    sent.push(send('mouseMoved', s));
    await sleep(8);
  }
  await Promise.all(sent);
  const times = await page.evaluate(() => {
    const seen = Reflect.get(window, 'frames_') as number[];
    Reflect.set(window, 'frames_', undefined);
    return seen;
  });
  await send('mouseReleased', strokeSeconds);
  return times.slice(1).map((time, k) => time - (times[k] ?? 0));
}

/** Frames a second, median, 95th, longest, and how many came late. */
function describe(frames: readonly number[]): string {
  const sorted = frames.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  const seconds = frames.reduce((sum, ms) => sum + ms, 0) / 1000;
  const late = frames.filter((ms) => ms > lateMs).length;
  return [
    (frames.length / seconds).toFixed(1),
    ...[at(0.5), at(0.95), at(1)].map((ms) => ms.toFixed(1)),
    `${late} of ${frames.length}`,
  ].join(' | ');
}
