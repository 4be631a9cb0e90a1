'use client';

import { ChoiceGrid } from '@escena/ui/choice-grid';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { ModeKind } from './studio-draft.ts';

interface ModeChoiceProps {
  readonly value: ModeKind;
  readonly modes: readonly ModeKind[];
  readonly onChange: (kind: ModeKind) => void;
}

/** What is to be made of what, chosen by drawing. */
export function ModeChoice({ value, modes, onChange }: ModeChoiceProps) {
  const t = useTranslations('create');
  return (
    <ChoiceGrid
      legend={t('mode')}
      value={value}
      onChange={onChange}
      choices={modes.map((kind) => ({
        value: kind,
        label: t(`modes.${kind}`),
        picture: <Sketch>{sketches[kind]}</Sketch>,
      }))}
    />
  );
}

function Sketch({ children }: { readonly children: ReactNode }) {
  return (
    <svg viewBox="0 0 80 60" className="size-full fill-none stroke-muted" strokeWidth="1.5">
      {children}
    </svg>
  );
}

const made = 'fill-accent/25 stroke-accent';
const hills = 'M14 40 l12 -12 9 8 10 -14 21 18';

const sketches: Readonly<Record<ModeKind, ReactNode>> = {
  'text-to-image': (
    <>
      <path d="M8 20h14M8 28h18M8 36h10" strokeLinecap="round" />
      <path d="M30 28h8m-3 -3 3 3 -3 3" strokeLinecap="round" />
      <rect x="44" y="14" width="28" height="30" rx="3" className={made} />
      <circle cx="64" cy="22" r="3" className={made} />
      <path d="M47 40l8 -9 6 5 4 -4 4 5" className="stroke-accent" />
    </>
  ),
  'image-to-image': (
    <>
      <rect x="6" y="16" width="28" height="28" rx="3" />
      <path d="M9 39l7 -9 6 6 5 -6 4 5" />
      <path d="M37 30h7m-3 -3 3 3 -3 3" strokeLinecap="round" />
      <rect x="47" y="16" width="28" height="28" rx="3" className={made} />
      <path d="M50 39l7 -9 6 6 5 -6 4 5" className="stroke-accent" />
    </>
  ),
  inpaint: (
    <>
      <rect x="14" y="10" width="52" height="40" rx="3" />
      <path d={hills} />
      <path
        d="M30 30c4 -12 20 -10 22 0s-6 12 -12 10 -12 -2 -10 -10z"
        className={made}
        strokeDasharray="3 2"
      />
    </>
  ),
  outpaint: (
    <>
      <rect x="6" y="6" width="68" height="48" rx="3" className={made} strokeDasharray="3 2" />
      <rect x="22" y="16" width="36" height="28" rx="2" className="fill-sunken" />
      <path d="M25 40l8 -9 6 5 6 -8 9 9" />
    </>
  ),
  enlarge: (
    <>
      <rect x="8" y="30" width="22" height="18" rx="2" />
      <path d="M11 45l5 -7 4 4 4 -4 4 5" />
      <path d="M30 26l6 -6m-4 0h4v4" strokeLinecap="round" />
      <rect x="38" y="8" width="36" height="32" rx="3" className={made} />
      <path d="M42 35l9 -11 7 7 6 -7 7 9" className="stroke-accent" />
    </>
  ),
  edit: (
    <>
      <rect x="8" y="10" width="44" height="40" rx="3" />
      <path d="M12 44l10 -12 8 8 7 -10 11 12" />
      <path d="M54 16h18M54 24h14M54 32h18" className="stroke-accent" strokeLinecap="round" />
    </>
  ),
};
