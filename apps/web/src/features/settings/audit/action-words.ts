import type { useTranslations } from 'next-intl';
import type en from '../../../../messages/en.json';

type Known = keyof (typeof en)['audit']['actions'];
type Words = ReturnType<typeof useTranslations<'audit'>>;

/** An action in a person's words; one that nobody has put into words yet is shown by its name. */
export function actionWords(t: Words, action: string): string {
  const key = action.replace('.', '_') as Known;
  return t.has(`actions.${key}`) ? t(`actions.${key}`) : action;
}
