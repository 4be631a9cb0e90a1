import {
  Box3,
  BufferAttribute,
  BufferGeometry,
  ClampToEdgeWrapping,
  Color,
  DataTexture,
  DoubleSide,
  Group,
  LinearFilter,
  LinearMipmapLinearFilter,
  type Material,
  Matrix3,
  Mesh,
  MeshStandardMaterial,
  MirroredRepeatWrapping,
  SRGBColorSpace,
  Vector2,
  Vector3,
} from 'three';
import type { BakedTexture, PartData, PieceData } from '../work/messages.ts';
import { shadeOf } from './shade-of.ts';

/** A piece ready to be drawn any number of times: give each place a clone of `group`. */
export interface PieceModel {
  readonly group: Group;
  /** around all of its triangles, in its own space */
  readonly box: Box3;
  dispose(): void;
}

/** @param ambientShare how much of the floor's light comes from everywhere: what contact takes away of it */
export function createPieceModel({ parts, contact }: PieceData, ambientShare: number): PieceModel {
  const group = new Group();
  const box = new Box3();
  const disposables: { dispose(): void }[] = [];
  for (const part of parts) {
    const geometry = geometryOf(part);
    const { material, texture } = materialOf(part);
    const mesh = new Mesh(geometry, material);
    mesh.castShadow = true;
    mesh.receiveShadow = true;
    group.add(mesh);
    if (geometry.boundingBox) box.union(geometry.boundingBox);
    disposables.push(geometry, material, ...(texture ? [texture] : []));
  }
  if (contact) {
    const shade = shadeOf(contact, ambientShare);
    group.add(shade);
    const { material } = shade;
    if (material.map) disposables.push(material.map);
    disposables.push(shade.geometry, material);
  }
  return {
    group,
    box,
    dispose() {
      for (const one of disposables) one.dispose();
    },
  };
}

function geometryOf({ positions, normals }: PartData): BufferGeometry {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(positions, 3));
  geometry.setAttribute('normal', new BufferAttribute(normals, 3));
  geometry.computeBoundingSphere();
  geometry.computeBoundingBox();
  return geometry;
}

function materialOf(part: PartData): { material: Material; texture: DataTexture | undefined } {
  const { baseColor, roughness, metalness, emission, opacity = 1 } = part.material;
  const material = new MeshStandardMaterial({
    color: new Color(...baseColor),
    roughness: Math.max(0.08, roughness),
    metalness,
    side: DoubleSide,
    opacity,
    transparent: opacity < 1,
    depthWrite: opacity >= 1,
  });
  if (emission) material.emissive = new Color(...emission);
  if (!part.texture) return { material, texture: undefined };
  const texture = textureOf(part.texture);
  paint(material, { texture, baked: part.texture, part });
  return { material, texture };
}

function textureOf({ width, height, pixels, whole }: BakedTexture): DataTexture {
  const texture = new DataTexture(pixels, width, height);
  texture.colorSpace = SRGBColorSpace;
  texture.wrapS = texture.wrapT = whole ? ClampToEdgeWrapping : MirroredRepeatWrapping;
  texture.minFilter = LinearMipmapLinearFilter;
  texture.magFilter = LinearFilter;
  texture.generateMipmaps = true;
  texture.anisotropy = 4;
  texture.needsUpdate = true;
  return texture;
}

const declarations = `
uniform sampler2D bakedMap;
uniform vec2 bakedSpan;
uniform vec3 bakedCenter;
uniform mat3 bakedAxes;
varying vec3 vBakedPoint;
varying vec3 vBakedNormal;
`;

/** The plane that the surface is closest to, in the part's own frame, chooses the two coordinates, as in scene's `across`. */
const sampling = `
{
  vec3 point = bakedAxes * vBakedPoint - bakedCenter;
  vec3 px = dFdx(point);
  vec3 py = dFdy(point);
  vec3 facing = abs(bakedAxes * vBakedNormal);
  vec2 uv; vec2 ux; vec2 uy;
  if (facing.z >= facing.x && facing.z >= facing.y) { uv = point.xy; ux = px.xy; uy = py.xy; }
  else if (facing.y >= facing.x) { uv = point.xz; ux = px.xz; uy = py.xz; }
  else { uv = point.yz; ux = px.yz; uy = py.yz; }
  diffuseColor.rgb = textureGrad(bakedMap, uv / bakedSpan + 0.5, ux / bakedSpan, uy / bakedSpan).rgb;
}
`;

function paint(
  material: MeshStandardMaterial,
  { texture, baked, part }: { texture: DataTexture; baked: BakedTexture; part: PartData },
): void {
  const [long, middle, short] = part.axes.map((axis) => new Vector3().setComponent(axis, 1));
  if (!long || !middle || !short) return;
  const axes = new Matrix3().set(...long.toArray(), ...middle.toArray(), ...short.toArray());
  material.onBeforeCompile = (shader) => {
    shader.uniforms['bakedMap'] = { value: texture };
    shader.uniforms['bakedSpan'] = { value: new Vector2(...baked.span) };
    shader.uniforms['bakedCenter'] = { value: new Vector3(...part.center) };
    shader.uniforms['bakedAxes'] = { value: axes };
    shader.vertexShader = shader.vertexShader
      .replace(
        '#include <common>',
        `#include <common>\nvarying vec3 vBakedPoint;\nvarying vec3 vBakedNormal;`,
      )
      .replace(
        '#include <begin_vertex>',
        `#include <begin_vertex>\nvBakedPoint = position;\nvBakedNormal = normal;`,
      );
    shader.fragmentShader = shader.fragmentShader
      .replace('#include <common>', `#include <common>\n${declarations}`)
      .replace('#include <map_fragment>', sampling);
  };
  material.customProgramCacheKey = () => 'baked';
}
