import { expect, it } from 'vitest';
import { runCli } from '../testing/run-cli.ts';

it('estimates made-up rooms, stages none where there is no folder, and says so', async () => {
  const args = [
    'eval',
    'staging',
    '--quick',
    '--rooms',
    '1',
    '--staged',
    '0',
    '--size',
    '360',
    '--seed',
    '1',
  ];
  const { code, stdout, stderr } = await runCli([...args, '--photos', '/no/such/folder']);
  expect(stderr).toContain('no folder /no/such/folder');
  expect(code).toBe(0);
  expect(stdout).toMatch(/\| all \| 1 \| [\d.]+ % \|/);
  expect(stdout).toMatch(/\| 320 \| [\d.]+ % · [\d.]+ % \|/);
}, 180_000);

it('refuses what it does not know', async () => {
  expect(await runCli(['eval', 'taste'])).toMatchObject({ code: 2 });
  expect(await runCli(['eval', 'staging', '--rooms', 'many'])).toMatchObject({ code: 2 });
});

it('stops when interrupted', async () => {
  const signal = AbortSignal.abort();
  expect(await runCli(['eval', 'staging', '--quick'], { signal })).toMatchObject({ code: 130 });
});

it('measures no products where there are none, and says so', async () => {
  const { code, stderr, stdout } = await runCli(['eval', 'product', '--dry', '--inputs', '/no/such/folder']);
  expect(code).toBe(0);
  expect(stdout).toBe('');
  expect(stderr).toContain('cut-out: nothing in /no/such/folder, nothing measured');
  expect(await runCli(['eval', 'product', '--only', 'taste'])).toMatchObject({ code: 2 });
});

it('puts clothes and make-up on nobody where there are no photographs, and says so', async () => {
  for (const part of ['clothes', 'make-up']) {
    const asked = ['eval', 'tryon', '--only', part, '--dry', '--inputs', '/no/such/folder'];
    const { code, stderr, stdout } = await runCli(asked);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toContain(`${part}: nothing in /no/such/folder, nothing measured`);
  }
});
