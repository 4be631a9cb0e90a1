'use client';

import { Button } from '@escena/ui/button';
import { CheckField } from '@escena/ui/check-field';
import { cn } from '@escena/ui/cn';
import { TextField } from '@escena/ui/text-field';
import { MousePointerClick, Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ColorChoices } from './color-choices.tsx';
import { MaterialChoices } from './material-choices.tsx';
import { isPainted, type PartDraft, wholeProduct } from './product-draft.ts';

interface PartListProps {
  readonly parts: readonly PartDraft[];
  readonly onChange: (parts: readonly PartDraft[]) => void;
  /** the part that clicks on the photo are for */
  readonly markedId: string;
  readonly onMark: (partId: string) => void;
}

/** More parts are not told apart by hand; the contract's own limit. */
const mostParts = 6;

/** The product as a whole, and parts of it that take colours of their own. */
export function PartList({ parts, onChange, markedId, onMark }: PartListProps) {
  const t = useTranslations('product');
  const replace = (changed: PartDraft) =>
    onChange(parts.map((part) => (part.id === changed.id ? changed : part)));
  const add = () => {
    const id = crypto.randomUUID();
    onChange([
      ...parts,
      {
        id,
        name: t('partName', { number: parts.length }),
        select: {},
        colors: [],
        materials: [],
        original: true,
      },
    ]);
    onMark(id);
  };
  return (
    <div className="space-y-5">
      {parts.map((part) => (
        <PartFields
          key={part.id}
          part={part}
          marked={part.id === markedId}
          onChange={replace}
          onMark={() => onMark(part.id)}
          onRemove={() => {
            onMark(wholeProduct);
            onChange(parts.filter(({ id }) => id !== part.id));
          }}
        />
      ))}
      {parts.length < mostParts ? (
        <Button size="small" look="ghost" onClick={add}>
          <Plus aria-hidden />
          {t('addPart')}
        </Button>
      ) : null}
    </div>
  );
}

interface PartFieldsProps {
  readonly part: PartDraft;
  readonly marked: boolean;
  readonly onChange: (part: PartDraft) => void;
  readonly onMark: () => void;
  readonly onRemove: () => void;
}

function PartFields({ part, marked, onChange, onMark, onRemove }: PartFieldsProps) {
  const t = useTranslations('product');
  const isWhole = part.id === wholeProduct;
  return (
    <div className={cn('space-y-3', !isWhole && 'rounded-card border border-line p-3')}>
      {isWhole ? null : (
        <>
          <TextField
            label={t('part')}
            value={part.name}
            maxLength={40}
            onChange={(event) => onChange({ ...part, name: event.currentTarget.value })}
          />
          <div className="flex gap-2">
            <Button size="small" aria-pressed={marked} onClick={onMark}>
              <MousePointerClick aria-hidden />
              {t('markPart')}
            </Button>
            <Button
              size="icon-small"
              look="ghost"
              aria-label={t('removePart', { name: part.name })}
              onClick={onRemove}
            >
              <Trash2 aria-hidden />
            </Button>
          </div>
        </>
      )}
      <ColorChoices
        legend={isWhole ? t('colors') : t('colorsOf', { name: part.name })}
        chosen={part.colors}
        onChange={(colors) => onChange({ ...part, colors })}
      />
      <MaterialChoices
        legend={isWhole ? t('materials') : t('materialsOf', { name: part.name })}
        chosen={part.materials}
        onChange={(materials) => onChange({ ...part, materials })}
      />
      {isPainted(part) ? (
        <CheckField
          label={t('original')}
          checked={part.original}
          onChange={(original) => onChange({ ...part, original })}
        />
      ) : null}
    </div>
  );
}
