import { MeshoptEncoder, MeshoptDecoder } from 'meshoptimizer';
import {
  EXTMeshoptCompression,
  KHRDracoMeshCompression,
  KHRMaterialsTransmission,
} from '@gltf-transform/extensions';
import draco from 'draco3dgltf';
import { encodePng } from '@escena/imaging/encode-image';
import { SphereGeometry } from 'three';
import { describe, expect, it } from 'vitest';
import { bounds } from '../furniture/shapes/fit.ts';
import { createRandom } from '../furniture/random.ts';
import { styles } from '../furniture/styles/styles.ts';
import type { LoadModelOptions } from './load-model.ts';
import { loadModel } from './load-model.ts';
import { boxDocument, boxGlb, editGlb, type LooseGltf, writer } from './testing/make-glb.ts';

const load = async (glb: Uint8Array | Promise<Uint8Array>, options: Partial<LoadModelOptions> = {}) =>
  loadModel(await glb, { name: 'Chair', ...options });
const build = ({ piece }: Awaited<ReturnType<typeof load>>) => piece.build(styles.modern, createRandom(1));
const boxOf = (model: Awaited<ReturnType<typeof load>>) => {
  const box = bounds(build(model));
  return [box.min, box.max].map((corner) => corner.toArray().map((value) => Math.round(value * 1e4) / 1e4));
};

describe('size', () => {
  it('takes metres where they make furniture, and stands it on the floor', async () => {
    const model = await load(boxGlb({ size: [2, 0.8, 0.9] }));
    expect(model.size).toEqual({ width: 200, depth: 90, height: 80 });
    expect(model.piece.size(styles.modern)).toEqual({ width: 2, depth: 0.9, height: 0.8 });
    expect(boxOf(model)).toEqual([
      [-1, 0, -0.45],
      [1, 0.8, 0.45],
    ]);
  });

  it.each([
    [80, 32, 36],
    [0.0008, 0.0003, 0.0004],
    [0, 0, 0],
  ])('asks where %s m make none', async (x, y, z) => {
    await expect(load(boxGlb({ size: [x, y, z] }))).rejects.toMatchObject({
      code: 'model3d.size_unclear',
      data: { x: expect.closeTo(x), y: expect.closeTo(y), z: expect.closeTo(z) },
    });
  });

  it.each([
    [{ units: 'in' }, { width: 203.2, depth: 91.4, height: 81.3 }],
    [{ units: 'cm' }, { width: 80, depth: 36, height: 32 }],
    [{ widthCm: 240 }, { width: 240, depth: 108, height: 96 }],
  ] as const)('believes what is stated: %o', async (stated, size) => {
    expect((await load(boxGlb({ size: [80, 32, 36] }), { stated })).size).toEqual(size);
  });

  it('does not believe what cannot stand in a room', async () => {
    const glb = await boxGlb({ size: [80, 32, 36] });
    await expect(load(glb, { stated: { units: 'm' } })).rejects.toMatchObject({
      code: 'model3d.size_unclear',
    });
  });

  it('turns the front to +z and hangs what hangs', async () => {
    const glb = await boxGlb({ size: [2, 0.8, 0.5] });
    expect((await load(glb, { turn: 90 })).size).toEqual({ width: 50, depth: 200, height: 80 });
    expect(boxOf(await load(glb, { placement: 'wall' }))).toEqual([
      [-1, -0.4, 0],
      [1, 0.4, 0.5],
    ]);
    expect(boxOf(await load(glb, { placement: 'ceiling' }))[1]).toEqual([1, 0, 0.25]);
  });

  it('follows the transforms of its nodes', async () => {
    const change: NonNullable<Parameters<typeof boxGlb>[0]>['change'] = (document) => {
      const [scene] = document.getRoot().listScenes();
      const [node] = document.getRoot().listNodes();
      if (!scene || !node) throw new Error('a box has both');
      const outer = document.createNode('outer').setScale([2, 2, 2]).setTranslation([5, 0, 0]);
      scene.removeChild(node);
      scene.addChild(outer.addChild(node.setRotation([0, Math.SQRT1_2, 0, Math.SQRT1_2])));
    };
    const model = await load(boxGlb({ size: [1, 0.5, 0.25], change }));
    expect(model.size).toEqual({ width: 50, depth: 200, height: 100 });
  });
});

describe('what is shown', () => {
  it('keeps the colour, the gloss and the picture', async () => {
    const png = await encodePng({ width: 3, height: 2, channels: 3, data: new Uint8Array(18).fill(200) });
    const model = await load(boxGlb({ image: png, color: [0.5, 0.25, 1, 1], roughness: 0.4, metallic: 0.2 }));
    const [part] = build(model);
    expect(part?.material).toMatchObject({ baseColor: [0.5, 0.25, 1], roughness: 0.4, metalness: 0.2 });
    const levels = part?.material.images?.base?.levels;
    expect(levels?.map(({ width, height }) => [width, height])).toEqual([
      [3, 2],
      [1, 1],
    ]);
    expect(levels?.map(({ data }) => data[0])).toEqual([200, 200]);
    expect(part?.geometry.getAttribute('uv').count).toBe(24);
  });

  it('opens glass, and cuts out what a mask cuts', async () => {
    const glass = await load(
      boxGlb({
        change: (document) => {
          const transmission = document.createExtension(KHRMaterialsTransmission).createTransmission();
          document
            .getRoot()
            .listMaterials()[0]
            ?.setExtension('KHR_materials_transmission', transmission.setTransmissionFactor(0.7));
        },
      }),
    );
    expect(build(glass)[0]?.material.opacity).toBeCloseTo(0.3);
    const png = await encodePng({ width: 2, height: 2, channels: 4, data: new Uint8Array(16).fill(99) });
    const mask = await load(
      boxGlb({
        image: png,
        change: (document) => void document.getRoot().listMaterials()[0]?.setAlphaMode('MASK'),
      }),
    );
    expect(build(mask)[0]?.material.images?.cutout).toEqual({ kind: 'mask', threshold: 0.5 });
  });

  it('shows the plain colour where a texture cannot be read, and says so', async () => {
    const model = await load(boxGlb({ image: new Uint8Array(64) }));
    expect(model.warnings).toEqual(['texture-unreadable']);
    expect(build(model)[0]?.material.images).toBeUndefined();
  });

  it('simplifies what is finer than any photo', async () => {
    const geometry = new SphereGeometry(0.5, 700, 400);
    const model = await load(boxGlb({ geometry }));
    expect(model.warnings).toEqual(['simplified']);
    expect(model.triangles).toBeLessThanOrEqual(240_000);
    expect(model.triangles).toBeGreaterThan(100_000);
    expect(model.size).toEqual({ width: 100, depth: 100, height: 100 });
  });
});

describe('compression', () => {
  it('reads meshopt', async () => {
    await MeshoptEncoder.ready;
    const document = boxDocument();
    document.createExtension(EXTMeshoptCompression).setRequired(true);
    const io = writer().registerDependencies({
      'meshopt.encoder': MeshoptEncoder,
      'meshopt.decoder': MeshoptDecoder,
    });
    const model = await load(io.writeBinary(document));
    expect(model).toMatchObject({ triangles: 12, size: { width: 80, depth: 70, height: 90 } });
  });

  it('reads Draco', async () => {
    const encoder: unknown = await (draco as unknown as Record<string, () => Promise<object>>)[
      'createEncoderModule'
    ]?.();
    const document = boxDocument();
    document.createExtension(KHRDracoMeshCompression).setRequired(true);
    const io = writer().registerDependencies({ 'draco3d.encoder': encoder as object });
    const model = await load(io.writeBinary(document));
    expect(model.triangles).toBe(12);
    expect(Math.abs(model.size.width - 80)).toBeLessThan(0.5);
  });

  it('reads a .gltf that holds its data itself', async () => {
    const { json, resources } = await writer().writeJSON(boxDocument());
    for (const buffer of json.buffers ?? [])
      buffer.uri = `data:application/octet-stream;base64,${Buffer.from(resources[buffer.uri ?? ''] ?? []).toString('base64')}`;
    expect((await load(new TextEncoder().encode(JSON.stringify(json)))).triangles).toBe(12);
  });
});

const glb = await boxGlb();
const missingVertex = await boxGlb({
  change: (document) => {
    const indices = document.getRoot().listMeshes()[0]?.listPrimitives()[0]?.getIndices();
    indices?.setScalar(0, 999);
  },
});

const zeros = { count: 1e9, componentType: 5126, type: 'VEC3' };
const packed = { buffer: 0, byteLength: 4, byteStride: 256, count: 1e8, mode: 'ATTRIBUTES' };
const bomb = { extensions: { EXT_meshopt_compression: packed } };
const chain = (length: number) =>
  Array.from({ length }, (_, i) => ({ children: i < length - 1 ? [i + 1] : [], mesh: 0 }));
/** 20 000 nodes that show one mesh of a thousand boxes. */
function multiply(json: LooseGltf): void {
  const [mesh] = json.meshes;
  if (mesh) mesh.primitives = Array.from({ length: 1000 }, () => mesh.primitives[0] ?? {});
  json.nodes = Array.from({ length: 20_000 }, () => ({ mesh: 0 }));
  json.scenes = [{ nodes: json.nodes.map((_, i) => i) }];
}

describe('refusals', () => {
  const edited = (edit: (json: LooseGltf) => void) => editGlb(glb, edit);
  it.each<[string, string, Uint8Array]>([
    ['model3d.not_a_model', 'text', new TextEncoder().encode('hello')],
    ['model3d.not_a_model', 'nothing', new Uint8Array()],
    ['model3d.not_a_model', 'other JSON', new TextEncoder().encode('{"a":1}')],
    ['model3d.damaged', 'a file cut off', glb.subarray(0, glb.length - 40)],
    ['model3d.damaged', 'a header alone', glb.subarray(0, 12)],
    ['model3d.unsupported', 'glTF 1', edited((json) => (json.asset = { version: '1.0' }))],
    ['model3d.unsupported', 'unknown extensions', edited((json) => (json.extensionsRequired = ['X_magic']))],
    [
      'model3d.external_file',
      'a file beside it',
      edited((json) => (json.buffers = [{ uri: '../secret.bin' }])),
    ],
    ['model3d.external_file', 'an address', edited((json) => (json.images = [{ uri: 'https://a.b/c.png' }]))],
    ['model3d.too_complex', 'zeros without end', edited(({ accessors }) => accessors.push(zeros))],
    [
      'model3d.too_complex',
      'a meshopt bomb',
      edited(({ bufferViews: [first] }) => Object.assign(first ?? {}, bomb)),
    ],
    ['model3d.too_complex', 'a deep tree', edited((json) => (json.nodes = chain(500)))],
    ['model3d.too_complex', 'instances without end', edited(multiply)],
    [
      'model3d.damaged',
      'a node inside itself',
      edited((json) => (json.nodes = [{ children: [1] }, { children: [0] }])),
    ],
    ['model3d.damaged', 'a vertex that is not there', missingVertex],
    ['model3d.empty', 'no mesh', edited((json) => (json.nodes = [{}]))],
  ])('%s: %s', async (code, _, bytes) => {
    await expect(load(bytes)).rejects.toMatchObject({ code });
  });

  it('damaged: a position that is no number', async () => {
    const bytes = await boxGlb({
      change: (document) =>
        void document
          .getRoot()
          .listMeshes()[0]
          ?.listPrimitives()[0]
          ?.getAttribute('POSITION')
          ?.setElement(3, [NaN, 0, 0]),
    });
    await expect(load(bytes)).rejects.toMatchObject({ code: 'model3d.damaged' });
  });

  it('says how many triangles are too many', async () => {
    const nodes = Array.from({ length: 1000 }, () => ({ mesh: 0 }));
    const ball = await boxGlb({ geometry: new SphereGeometry(0.5, 60, 40) });
    await expect(load(editGlb(ball, (json) => (json.nodes = nodes)))).rejects.toMatchObject({
      code: 'model3d.too_complex',
      data: { value: 1000 * 60 * 39 * 2, limit: 3_000_000 },
    });
  });

  it('never fails but by a name of its own, whatever bytes come', async () => {
    const random = createRandom(42);
    const codes = new Map<string, number>();
    const whole = await boxGlb({
      image: await encodePng({ width: 2, height: 2, channels: 3, data: new Uint8Array(12) }),
    });
    for (let k = 0; k < 600; k++) {
      const bytes = whole.slice(0, random() < 0.2 ? Math.floor(random() * whole.length) : whole.length);
      const flips = 1 + Math.floor(random() * 6);
      for (let i = 0; i < flips; i++) bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
      const code = await load(bytes).then(
        ({ size }) => (Object.values(size).every(Number.isFinite) ? 'ok' : 'not finite'),
        (error: { code?: string; message?: string }) => error.code ?? error.message ?? 'unknown',
      );
      codes.set(code, (codes.get(code) ?? 0) + 1);
    }
    expect([...codes.keys()].filter((code) => code !== 'ok' && !code.startsWith('model3d.'))).toEqual([]);
    expect(codes.size).toBeGreaterThan(3);
  });
});
