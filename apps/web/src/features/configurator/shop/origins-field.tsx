'use client';

import { originOf } from '@escena/api/shop-origin';
import { TextArea } from '@escena/ui/text-area';
import { useTranslations } from 'next-intl';

interface OriginsFieldProps {
  /** as typed, an address a line */
  readonly text: string;
  readonly onChange: (text: string) => void;
  /** default: what a shop that takes orders reads */
  readonly hint?: string;
}

/** The origins of what was typed, each once; undefined while a line is no address. */
export function originsOf(text: string): string[] | undefined {
  const origins = new Set<string>();
  for (const line of linesOf(text)) {
    const origin = originOf(line);
    if (origin === undefined) return undefined;
    origins.add(origin);
  }
  return [...origins];
}

/** Where the shop is. Whole addresses may be pasted: only scheme, host and port count. */
export function OriginsField({ text, onChange, hint }: OriginsFieldProps) {
  const t = useTranslations('configurators');
  const wrong = linesOf(text).find((line) => originOf(line) === undefined);
  return (
    <TextArea
      label={t('origins')}
      hint={wrong === undefined ? (hint ?? t('originsHint')) : t('originsWrong', { line: wrong })}
      aria-invalid={wrong !== undefined}
      placeholder="https://shop.example"
      spellCheck={false}
      value={text}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

function linesOf(text: string): string[] {
  return text.split(/[\n,]/).filter((line) => line.trim() !== '');
}
