import { expect, it } from 'vitest';
import { checkPassword } from './check-password.ts';
import { hashPassword, isPassword } from './hash-password.ts';

it.each([
  ['short', 'password.too_short'],
  ['áéíóúñáéí', 'password.too_short'],
  ['password123', 'password.too_common'],
  ['P@ssw0rd2024!', 'password.too_common'],
  ['contraseña1', 'password.too_common'],
  ['qwertyuiop', 'password.too_common'],
  ['1234567890', 'password.too_common'],
  ['9876543210', 'password.too_common'],
  ['abcdefghijkl', 'password.too_common'],
  ['aaaaaaaaaaaa', 'password.too_common'],
  ['12121212121212', 'password.too_common'],
  ['adminadminadmin', 'password.too_common'],
  ['marialopez12', 'password.too_common'],
  ['x'.repeat(150) + 'abcdefg'.repeat(10), 'input.invalid'],
])('refuses %s', (password, code) => {
  expect(() => checkPassword(password, ['marialopez@escena.test'])).toThrow(
    expect.objectContaining({ code }),
  );
});

it.each([
  'green chair window',
  'tres tristes tigres',
  'k8#vQ2!mZx',
  'contraseña con historia',
  '2718281828459',
])('takes %s', (password) =>
  expect(() => checkPassword(password, ['marialopez@escena.test', null])).not.toThrow(),
);

it('hashes with argon2id, salted, and knows a password however its letters are encoded', async () => {
  const [one, two] = await Promise.all([hashPassword('contraseña larga'), hashPassword('contraseña larga')]);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(one).not.toBe(two);
  expect(await isPassword('contraseña larga'.normalize('NFD'), one)).toBe(true);
  expect(await isPassword('contrasena larga', one)).toBe(false);
});

it('costs as much when there is nothing to compare with, and is never right then', async () => {
  await isPassword('warm up', null);
  const time = async (hash: string | null) => {
    const start = performance.now();
    for (let i = 0; i < 5; i++) expect(await isPassword('nobody has this password', hash)).toBe(false);
    return performance.now() - start;
  };
  const hash = await hashPassword('somebody has this one');
  const [known, unknown] = [await time(hash), await time(null)];
  expect(unknown).toBeGreaterThan(known / 3);
});
