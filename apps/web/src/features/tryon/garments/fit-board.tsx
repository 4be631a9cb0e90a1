'use client';

import type { AssetView } from '@escena/api/views/asset-view';
import type { BodyLandmarks } from '@escena/verticals/tryon/body-landmarks';
import { type GarmentLandmarks } from '@escena/verticals/tryon/garment-landmarks';
import { proposeOnBody } from '@escena/verticals/tryon/propose-on-body';
import { useTranslations } from 'next-intl';
import { fileUrl } from '@/components/file-url.ts';
import { Frame } from '../../project/frame.tsx';
import { PointBoard } from '../points/point-board.tsx';
import type { GarmentDraft } from '../tryon-draft.ts';
import { boardPoints } from './board-points.ts';
import { outlineOf } from './outline-of.ts';

interface FitBoardProps {
  readonly garment: GarmentDraft;
  /** on its own picture */
  readonly points: GarmentLandmarks;
  /** whether one stands on it */
  readonly collar: boolean;
  readonly picture: AssetView;
  readonly wearer: { readonly asset: AssetView; readonly body: BodyLandmarks };
  readonly onChange: (garment: GarmentDraft) => void;
}

/** Where a garment's points shall lie on the person: proposed from the body, and dragged. What is not dragged follows from the body and the clothes worn. */
export function FitBoard({ garment, points, collar, picture, wearer, onChange }: FitBoardProps) {
  const t = useTranslations('tryon');
  const { asset, body } = wearer;
  const { fit = {} } = garment;
  const proposed = proposeOnBody(
    garment.kind,
    { points, collar, picture: sizeOf(picture) },
    { body, photo: sizeOf(asset) },
  );
  const shown = { ...proposed, ...fit };
  return (
    <Frame width={asset.width ?? 3} height={asset.height ?? 4}>
      <img src={fileUrl('display', asset.id)} alt={asset.name} className="size-full object-cover" />
      <PointBoard
        label={t('fitPoints')}
        points={boardPoints(shown, (name) => t(`garmentPoint.${name}`))}
        lines={outlineOf(shown)}
        onMove={(name, at) => onChange({ ...garment, fit: { ...fit, [name]: at } })}
        onRemove={(name) => onChange({ ...garment, fit: { ...fit, [name]: undefined } })}
      />
    </Frame>
  );
}

const sizeOf = ({ width, height }: AssetView) => ({ width: width ?? 3, height: height ?? 4 });
