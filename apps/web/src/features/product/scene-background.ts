import type { CSSProperties } from 'react';
import type { Scene } from '@escena/verticals/product/scene';
import { fileUrl } from '@/components/file-url.ts';

/** What stands behind a product in a preview; a checkerboard for nothing. */
export function sceneBackground(scene: Scene | undefined, photoUrl: string): CSSProperties {
  switch (scene?.kind) {
    case 'photo':
      return { backgroundImage: `url("${photoUrl}")`, backgroundSize: 'cover' };
    case 'picture':
      return { backgroundImage: `url("${fileUrl('display', scene.pictureId)}")`, backgroundSize: 'cover' };
    case 'color':
      return { backgroundColor: scene.color };
    case 'gradient':
      return { backgroundImage: `linear-gradient(${scene.top}, ${scene.bottom})` };
    // What is rendered or painted around the product is not there yet; a set's paper stands in for it.
    case 'set':
    case 'words':
      return { backgroundImage: 'linear-gradient(#ece7e0, #ddd5cb)' };
    case 'packshot':
      return { backgroundColor: '#ffffff' };
    case 'transparent':
    case undefined:
      return checkerboard;
  }
}

export const checkerboard: CSSProperties = {
  backgroundColor: '#ffffff',
  backgroundImage: 'conic-gradient(#d9d9d9 25%, #ffffff 0 50%, #d9d9d9 0 75%, #ffffff 0)',
  backgroundSize: '24px 24px',
};
