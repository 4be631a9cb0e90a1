'use client';

import type { AssetView } from '@escena/api/views/asset-view';
import { type MarketplaceName, marketplaceNames, marketplaces } from '@escena/verticals/product/marketplaces';
import { type Scene, setNames } from '@escena/verticals/product/scene';
import { CheckField } from '@escena/ui/check-field';
import { SelectField } from '@escena/ui/select-field';
import { useQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { useTRPC } from '@/trpc/trpc.ts';
import { PaintedSceneFields } from './painted-scene.tsx';
import { paintedScene, paintersOf } from './painters.ts';

interface SceneChoicesProps {
  readonly scenes: readonly Scene[];
  readonly onChange: (scenes: readonly Scene[]) => void;
  /** the other photos of the project: each may be a backdrop */
  readonly pictures: readonly AssetView[];
}

/** Each backdrop as it is first taken. */
const offered: readonly Scene[] = [
  { kind: 'photo' },
  { kind: 'transparent' },
  { kind: 'packshot', marketplace: 'amazon' },
  { kind: 'color', color: '#f1efea', shadow: 'soft', reflection: 0 },
  { kind: 'set', set: 'plinth', light: -50 },
  { kind: 'gradient', top: '#ffffff', bottom: '#cfd6dd', shadow: 'soft', reflection: 0.25 },
];

/** Any of the backdrops, each with its one or two choices; every variant is shown before each of them. */
export function SceneChoices({ scenes, onChange, pictures }: SceneChoicesProps) {
  const t = useTranslations('product');
  const trpc = useTRPC();
  const { data: installed } = useQuery(trpc.checkpoints.installed.queryOptions());
  const painters = paintersOf(installed ?? []);
  const [painter] = painters;
  const [first] = pictures;
  const own: readonly Scene[] = first
    ? [{ kind: 'picture', pictureId: first.id, shadow: 'soft', reflection: 0 }]
    : [];
  const find = (kind: Scene['kind']) => scenes.find((scene) => scene.kind === kind);
  const toggle = (scene: Scene, wanted: boolean) =>
    onChange(wanted ? [...scenes, scene] : scenes.filter(({ kind }) => kind !== scene.kind));
  const replace = (changed: Scene) =>
    onChange(scenes.map((scene) => (scene.kind === changed.kind ? changed : scene)));
  return (
    <fieldset className="space-y-3">
      <legend className="text-sm font-medium text-ink">{t('backdrops')}</legend>
      {[...offered, ...own, ...(painter ? [paintedScene(painter)] : [])].map((scene) => {
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
            {chosen?.kind === 'words' ? (
              <PaintedSceneFields scene={chosen} painters={painters} onChange={replace} />
            ) : chosen ? (
              <SceneDetails scene={chosen} onChange={replace} pictures={pictures} />
            ) : null}
          </div>
        );
      })}
      {installed && !painter ? (
        <CheckField
          label={t('scenes.words')}
          hint={t('needsPainter')}
          checked={false}
          disabled
          onChange={() => undefined}
        />
      ) : null}
    </fieldset>
  );
}

interface SceneDetailsProps {
  readonly scene: Exclude<Scene, { kind: 'words' }>;
  readonly onChange: (scene: Scene) => void;
  readonly pictures: readonly AssetView[];
}

function SceneDetails({ scene, onChange, pictures }: SceneDetailsProps) {
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
    case 'picture':
      return (
        <div className="pl-6.5">
          <SelectField
            label={t('artPicture')}
            value={scene.pictureId}
            options={pictures.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(pictureId) => onChange({ ...scene, pictureId })}
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
