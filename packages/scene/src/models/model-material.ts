/** glTF 2.0's metallic-roughness materials (§3.9), and the extensions that change what is seen, as the tracer's. */
import type { ModelWarning } from '@escena/core/model-warnings';
import type { Material as GltfMaterial, TextureInfo } from '@gltf-transform/core';
import type {
  EmissiveStrength,
  PBRSpecularGlossiness,
  Transform,
  Transmission,
} from '@gltf-transform/extensions';
import type { Rgb } from '../camera.ts';
import type { Images, Material } from '../scene.ts';
import type { ImageUse, ModelImages } from './model-images.ts';

/** What glass lets through is shown as openness: this much of it stays visible. */
const leastGlass = 0.2;
/** Smoother than this, mirrors show the tracer's noise. */
const leastRoughness = 0.03;

export interface ModelMaterial {
  readonly material: Material;
  /** the set of texture coordinates that its pictures use */
  readonly texCoord: number;
}

/** The material of a primitive without one (§3.9.6 of the specification: white, matte here as metal without a place to mirror is black). */
const plain: Material = { baseColor: [1, 1, 1], roughness: 1, metalness: 0 };

export async function readMaterial(
  source: GltfMaterial | null,
  images: ModelImages,
  warn: (warning: ModelWarning) => void,
): Promise<ModelMaterial> {
  if (!source) return { material: plain, texCoord: 0 };
  const legacy = source.getExtension<PBRSpecularGlossiness>('KHR_materials_pbrSpecularGlossiness');
  const unlit = source.getExtension('KHR_materials_unlit') !== null;
  const color = legacy ? legacy.getDiffuseFactor() : source.getBaseColorFactor();
  const base: ImageUse = legacy
    ? { texture: legacy.getDiffuseTexture(), info: legacy.getDiffuseTextureInfo(), meaning: 'light' }
    : { texture: source.getBaseColorTexture(), info: source.getBaseColorTextureInfo(), meaning: 'light' };
  const surface: ImageUse = {
    texture: legacy || unlit ? null : source.getMetallicRoughnessTexture(),
    info: source.getMetallicRoughnessTextureInfo(),
    meaning: 'data',
  };
  const normal: ImageUse = {
    texture: source.getNormalTexture(),
    info: source.getNormalTextureInfo(),
    meaning: 'data',
  };
  const glow: ImageUse = {
    texture: source.getEmissiveTexture(),
    info: source.getEmissiveTextureInfo(),
    meaning: 'light',
  };
  const uses = [base, surface, normal, glow];
  const texCoord = texCoordOf(uses.find(({ texture }) => texture)?.info ?? null);
  const read = (use: ImageUse) => {
    if (!use.texture || texCoordOf(use.info) === texCoord) return images.map(use);
    warn('texture-coordinates');
    return undefined;
  };
  const maps: Images = {
    base: await read(base),
    surface: await read(surface),
    normal: await read(normal),
    normalScale: source.getNormalScale(),
    emission: await read(glow),
    cutout: undefined,
  };
  const emission = source.getEmissiveFactor();
  const strength =
    source.getExtension<EmissiveStrength>('KHR_materials_emissive_strength')?.getEmissiveStrength() ?? 1;
  const open = openness(source, color[3], maps);
  const pictured = maps.base ?? maps.surface ?? maps.normal ?? maps.emission;
  return {
    texCoord,
    material: {
      baseColor: rgb(color),
      roughness: unlit
        ? 1
        : clamp(legacy ? 1 - legacy.getGlossinessFactor() : source.getRoughnessFactor(), leastRoughness),
      metalness: legacy || unlit ? 0 : clamp(source.getMetallicFactor()),
      ...(emission.some((value) => value > 0) && { emission: rgb(emission, strength) }),
      ...open.material,
      ...(pictured && { images: { ...maps, ...open.images } }),
    },
  };
}

/** How alpha and glass open a surface: by its picture where it has one, else evenly. */
function openness(
  source: GltfMaterial,
  alpha: number,
  { base }: Images,
): { material: Partial<Material>; images: Partial<Images> } {
  const mode = source.getAlphaMode();
  const through =
    source.getExtension<Transmission>('KHR_materials_transmission')?.getTransmissionFactor() ?? 0;
  if (through > 0) return { material: { opacity: Math.max(leastGlass, 1 - through) }, images: {} };
  if (mode === 'BLEND' && base)
    return { material: {}, images: { cutout: { kind: 'blend', opacity: clamp(alpha) } } };
  if (mode === 'BLEND' && alpha < 1) return { material: { opacity: clamp(alpha) }, images: {} };
  if (mode === 'MASK' && base) {
    const threshold = alpha > 0 ? source.getAlphaCutoff() / alpha : 2;
    return { material: {}, images: { cutout: { kind: 'mask', threshold } } };
  }
  return { material: {}, images: {} };
}

function texCoordOf(info: TextureInfo | null): number {
  return info?.getExtension<Transform>('KHR_texture_transform')?.getTexCoord() ?? info?.getTexCoord() ?? 0;
}

function rgb(factor: readonly number[], scale = 1): Rgb {
  const [r = 0, g = 0, b = 0] = factor;
  return [clampLight(r * scale), clampLight(g * scale), clampLight(b * scale)];
}

/** Factors are linear light; a file may say anything. */
function clampLight(value: number): number {
  return value > 0 ? Math.min(value, 16) : 0;
}

function clamp(value: number, least = 0): number {
  return value > least ? Math.min(1, value) : least;
}
