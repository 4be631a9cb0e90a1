import { AppError } from '@escena/core/app-error';

export const shortestPassword = 10;
/** Longer would only cost time to hash. */
export const longestPassword = 200;

/** What people reach for first. Compared without case, digits and signs at either end, and the usual swaps of letters. */
const common = [
  'password',
  'passwort',
  'motdepasse',
  'contrasena',
  'contraseña',
  'qwerty',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'letmein',
  'welcome',
  'bienvenido',
  'bienvenida',
  'iloveyou',
  'tequiero',
  'teamo',
  'sunshine',
  'princess',
  'princesa',
  'football',
  'futbol',
  'barcelona',
  'realmadrid',
  'superman',
  'dragon',
  'monkey',
  'administrator',
  'administrador',
  'changeme',
  'cambiame',
  'secret',
  'secreto',
  'default',
  'trustno',
  'starwars',
  'master',
  'hola',
  'hello',
  'abc',
  'test',
  'prueba',
  'user',
  'usuario',
  'admin',
  'login',
  'escena',
];
const plain = (text: string) =>
  text
    .toLowerCase()
    .replaceAll('0', 'o')
    .replaceAll(/[1!]/g, 'i')
    .replaceAll('3', 'e')
    .replaceAll(/[4@]/g, 'a')
    .replaceAll(/[5$]/g, 's')
    .replaceAll('7', 't');
const words = new Set(common.map(plain));

/**
 * Length is what makes a password strong; beyond that only what anyone would try first is refused.
 * @param own what the person is known by; a password that is hardly more than that is refused
 * @throws AppError `password.too_short`, `password.too_common`, `input.invalid` for one that is absurdly long
 */
export function checkPassword(password: string, own: readonly (string | null | undefined)[] = []): void {
  const length = Array.from(password).length;
  if (length < shortestPassword)
    throw new AppError('password.too_short', { data: { shortest: shortestPassword } });
  if (length > longestPassword)
    throw new AppError('input.invalid', { detail: `a password of more than ${longestPassword} characters` });
  if (isGuessable(password) || own.some((name) => name && isHardlyMore(password, name)))
    throw new AppError('password.too_common');
}

function isGuessable(password: string): boolean {
  const lower = password.toLowerCase();
  if (new Set(lower).size < 4) return true;
  if (isRun(lower)) return true;
  const core = lower.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  if (core === '') return new Set(lower).size < 6;
  const halves = plain(core).match(/^(.+?)\1*$/)?.[1] ?? '';
  return [plain(core), plain(lower), halves].some((form) => words.has(form));
}

/** `1234567890`, `abcdefghij`, `9876543210`. */
function isRun(text: string): boolean {
  const codes = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const steps = new Set(codes.slice(1).map((code, i) => code - (codes[i] ?? 0)));
  const [step = 0] = steps;
  return text === '1234567890' || (steps.size === 1 && Math.abs(step) <= 1);
}

function isHardlyMore(password: string, name: string): boolean {
  const [core = ''] = name.toLowerCase().split('@');
  return core.length >= 4 && password.toLowerCase().includes(core) && password.length - core.length < 5;
}
