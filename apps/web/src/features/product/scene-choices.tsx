'use client';

import { type MarketplaceName, marketplaceNames, marketplaces } from '@escena/verticals/product/marketplaces';
import { setNames } from '@escena/verticals/product/scene';
import { CheckField } from '@escena/ui/check-field';
import { SelectField } from '@escena/ui/select-field';
import { useLocale, useTranslations } from 'next-intl';
import type { SceneDraft } from './product-draft.ts';

interface SceneChoicesProps {
  readonly scenes: readonly SceneDraft[];
  readonly onChange: (scenes: readonly SceneDraft[]) => void;
}

/** Each backdrop as it is first taken. */
const offered: readonly SceneDraft[] = [
  { kind: 'photo' },
  { kind: 'transparent' },
  { kind: 'packshot', marketplace: 'amazon' },
  { kind: 'color', color: '#f1efea', shadow: 'soft', reflection: 0 },
  { kind: 'set', set: 'plinth', light: -50 },
  { kind: 'gradient', top: '#ffffff', bottom: '#cfd6dd', shadow: 'soft', reflection: 0.25 },
];

/** Any of the backdrops, each with its one or two choices; every variant is shown before each of them. */
export function SceneChoices({ scenes, onChange }: SceneChoicesProps) {
  const t = useTranslations('product');
  const find = (kind: SceneDraft['kind']) => scenes.find((scene) => scene.kind === kind);
  const toggle = (scene: SceneDraft, wanted: boolean) =>
    onChange(wanted ? [...scenes, scene] : scenes.filter(({ kind }) => kind !== scene.kind));
  const replace = (changed: SceneDraft) =>
    onChange(scenes.map((scene) => (scene.kind === changed.kind ? changed : scene)));
  return (
    <fieldset className="space-y-3">
      <legend className="text-sm font-medium text-ink">{t('backdrops')}</legend>
      {offered.map((scene) => {
        const chosen = find(scene.kind);
        return (
          <div key={scene.kind} className="space-y-2">
            <CheckField
              label={t(`scenes.${scene.kind}`)}
              checked={chosen !== undefined}
              // The last one stays: a run makes at least one picture.
              disabled={chosen !== undefined && scenes.length === 1}
              onChange={(wanted) => toggle(scene, wanted)}
            />
            {chosen ? <SceneDetails scene={chosen} onChange={replace} /> : null}
          </div>
        );
      })}
    </fieldset>
  );
}

interface SceneDetailsProps {
  readonly scene: SceneDraft;
  readonly onChange: (scene: SceneDraft) => void;
}

function SceneDetails({ scene, onChange }: SceneDetailsProps) {
  const t = useTranslations('product');
  const locale = useLocale();
  switch (scene.kind) {
    case 'photo':
    case 'transparent':
      return null;
    case 'packshot':
      return (
        <div className="pl-6.5">
          <SelectField
            label={t('marketplace')}
            value={scene.marketplace}
            options={marketplaceNames.map((name) => ({
              value: name,
              label: marketplaces[name].title[locale],
            }))}
            onChange={(marketplace: MarketplaceName) => onChange({ ...scene, marketplace })}
          />
        </div>
      );
    case 'set':
      return (
        <div className="pl-6.5">
          <SelectField
            label={t('set')}
            value={scene.set}
            options={setNames.map((name) => ({ value: name, label: t(`sets.${name}`) }))}
            onChange={(set) => onChange({ ...scene, set })}
          />
        </div>
      );
    case 'color':
      return (
        <ColorInput
          label={t('color')}
          value={scene.color}
          onChange={(color) => onChange({ ...scene, color })}
        />
      );
    case 'gradient':
      return (
        <div className="flex gap-4">
          <ColorInput label={t('top')} value={scene.top} onChange={(top) => onChange({ ...scene, top })} />
          <ColorInput
            label={t('bottom')}
            value={scene.bottom}
            onChange={(bottom) => onChange({ ...scene, bottom })}
          />
        </div>
      );
  }
}

interface ColorInputProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (hex: string) => void;
}

function ColorInput({ label, value, onChange }: ColorInputProps) {
  return (
    <label className="flex items-center gap-2 pl-6.5 text-sm text-muted">
      <input
        type="color"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        className="size-7 cursor-pointer rounded border border-line bg-transparent p-0.5"
      />
      {label}
    </label>
  );
}
