'use client';

import type { CheckpointView } from '@escena/api/views/checkpoint-view';
import { maxPromptLength } from '@escena/verticals/studio/contract';
import { SelectField } from '@escena/ui/select-field';
import { TextArea } from '@escena/ui/text-area';
import { useTranslations } from 'next-intl';
import { type PaintedScene, paintedScene } from './painters.ts';

interface PaintedSceneFieldsProps {
  readonly scene: PaintedScene;
  readonly painters: readonly CheckpointView[];
  readonly onChange: (scene: PaintedScene) => void;
}

/** What surrounds the product, in words, and which checkpoint paints it. */
export function PaintedSceneFields({ scene, painters, onChange }: PaintedSceneFieldsProps) {
  const t = useTranslations('product');
  return (
    <div className="space-y-3 pl-6.5">
      <TextArea
        label={t('surroundings')}
        hint={t('surroundingsHint')}
        value={scene.prompt}
        maxLength={maxPromptLength}
        required
        onChange={(event) => onChange({ ...scene, prompt: event.currentTarget.value })}
      />
      {painters.length > 1 ? (
        <SelectField
          label={t('painter')}
          value={scene.checkpoint}
          options={painters.map(({ name, title }) => ({ value: name, label: title }))}
          onChange={(chosen) => {
            const painter = painters.find(({ name }) => name === chosen);
            if (painter) onChange(paintedScene(painter, scene.prompt));
          }}
        />
      ) : null}
    </div>
  );
}
