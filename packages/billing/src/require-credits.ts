import { AppError } from '@escena/core/app-error';

/** @throws AppError `input.invalid` unless the amount is whole and at least `least` */
export function requireCredits(credits: number, least: 0 | 1): void {
  if (!Number.isSafeInteger(credits) || credits < least)
    throw new AppError('input.invalid', { detail: `${credits} is no amount of credits` });
}
