/**
 * A checkpoint's manifest: what it is, who may use it, where it comes from and the exact files that belong to it.
 * `models/<name>.json` describes one that can be had; `manifest.json` in a store's folder one that lies there, with the
 * hash of every file filled in.
 */
import { z } from 'zod';
import { DiffusionError } from '../diffusion-error.ts';

/** raised when older readers would misread a manifest */
const schemaVersion = 1;
/** files of one checkpoint: the largest standard layout has about 40 */
export const maxFiles = 500;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'a sha256 in lower case hex');
const date = z.string().regex(/^\d{4}-\d\d-\d\d$/, 'a date, YYYY-MM-DD');
const modelName = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,63}$/, 'lower case letters, digits, dots, hyphens');
/** Relative, forward slashes, no segment that starts with a dot: it cannot leave the folder or hide in it. */
export const filePath = z
  .string()
  .max(200)
  .regex(/^[\w-][\w.-]*(\/[\w-][\w.-]*){0,7}$/, 'a path inside the folder');
const folderName = z.string().regex(/^[\w-][\w.-]*$/, 'a folder beside the manifest');
const repository = z.string().regex(/^[\w-][\w.-]*\/[\w-][\w.-]*$/, 'owner/name');
/** a moving branch could change under us */
const revision = z.string().regex(/^[0-9a-f]{40}$/, 'a commit');
const bytes = z.int().nonnegative();

const file = z.strictObject({
  path: filePath,
  /** null: not known before the first pull */
  bytes: bytes.nullable(),
  /** null: not known before the first pull, which records it; see `source.verify` */
  sha256: sha256.nullable(),
  /** the host may have none: then the checkpoint does without */
  optional: z.boolean().optional(),
});

const licence = z.strictObject({
  /** an SPDX identifier, or `LicenseRef-…` for a licence that SPDX does not list */
  spdx: z.string().regex(/^[\w.+-]+$/),
  /** its text */
  url: z.url({ protocol: /^https$/ }),
  /** whether paying customers' pictures may be made with it */
  commercial: z.boolean(),
  /** what it forbids or asks for, in a sentence */
  terms: z.string().optional(),
  /** when somebody last looked, and where; null: from memory, to be looked at before it is relied on */
  verifiedAt: date.nullable(),
  verifiedIn: z.string().optional(),
});

const source = z.discriminatedUnion('kind', [
  /** in this repository, beside its manifest */
  z.strictObject({ kind: z.literal('shipped'), folder: folderName }),
  /** at `<origin>/<repository>/resolve/<revision>/<path>` */
  z.strictObject({
    kind: z.literal('download'),
    origin: z.url({ protocol: /^https?$/ }),
    repository,
    revision,
    /** `pinned`: this manifest states every hash. `on-first-pull`: the first pull records what the host gave (see pull-model.ts) */
    verify: z.enum(['pinned', 'on-first-pull']),
  }),
  /** published without ONNX: whoever wants it exports it with our script and imports the folder, which may hold more files */
  z.strictObject({
    kind: z.literal('export'),
    origin: z.url({ protocol: /^https$/ }),
    repository,
    revision: revision.nullable(),
    command: z.string(),
  }),
  /** brought by whoever runs this installation, who answers for its licence */
  z.strictObject({ kind: z.literal('own') }),
]);

/**
 * all draw but four: `lighting` lights a guide (`renderers/`), `upscaler` enlarges a picture (`upscalers/`), `segmenter`
 * finds things in one (`segmenters/`), `embedder` compares pictures and words (`embedders/`)
 */
const families = [
  'lighting',
  'picture',
  'sd',
  'sdxl',
  'sd3',
  'flux',
  'fashn',
  'upscaler',
  'segmenter',
  'embedder',
] as const;

const schema = z
  .strictObject({
    schema: z.literal(schemaVersion),
    name: modelName,
    title: z.string(),
    family: z.enum(families),
    /** what it is for: names of pipelines */
    pipelines: z.array(z.string()).min(1),
    /** folders with a graph in them */
    parts: z.array(z.string()).min(1),
    licence,
    source,
    /** sum of all files; an estimate where a file's size is not known */
    totalBytes: bytes,
    /** resident memory of one run on a CPU at the trained size, float32; an estimate unless measured */
    memoryBytes: bytes,
    figures: z.enum(['measured', 'estimated']),
    /** whether a tool uses it unless asked otherwise: only when its card shows that it does better */
    recommended: z.boolean(),
    /** what it draws best with, where that is not what its family does */
    defaults: z.strictObject({ steps: z.int().min(1), guidance: z.number().min(0) }).optional(),
    files: z.array(file).min(1).max(maxFiles),
    /** only in a store: when it came, and which files' hashes were recorded then rather than stated by the manifest */
    installed: z.strictObject({ at: z.iso.datetime(), recorded: z.array(filePath) }).optional(),
  })
  .superRefine(({ files, source: from, installed }, context) => {
    const complain = (message: string): void =>
      context.addIssue({ code: 'custom', path: ['files'], message });
    // Two names that differ in case only would be one file on some disks.
    if (new Set(files.map(({ path }) => path.toLowerCase())).size !== files.length)
      complain('the same path twice');
    const pinned = from.kind === 'shipped' || (from.kind === 'download' && from.verify === 'pinned');
    const unknown = files.find((one) => one.sha256 === null || one.bytes === null);
    if (unknown && (pinned || installed)) complain(`${unknown.path} has no size or no sha256`);
  });

export type Manifest = z.infer<typeof schema>;
/** Whether `loadModels` and `generate` can draw with a checkpoint of this family. */
export function draws(family: string): boolean {
  return family !== 'lighting' && family !== 'upscaler' && family !== 'segmenter' && family !== 'embedder';
}

export type ManifestFile = Manifest['files'][number];
export type ManifestSource = Manifest['source'];
export type DownloadSource = Extract<ManifestSource, { kind: 'download' }>;
/** A file whose size and hash are known. */
export interface KnownFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * @param json the parsed file
 * @param at how to name it in an error
 * @throws DiffusionError `model.invalid` naming the file and the key
 */
export function parseManifest(json: unknown, at: string): Manifest {
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new DiffusionError('model.invalid', {
    file: at,
    input: issue?.path.join('.') || undefined,
    detail: `no manifest: ${issue?.message ?? 'not an object'}`,
    remedy: `compare it with models/lighting.json (schema ${schemaVersion})`,
    cause: parsed.error,
  });
}

/** The files, when all of them are known; undefined while one is not. */
export function knownFiles({ files }: Pick<Manifest, 'files'>): readonly KnownFile[] | undefined {
  const known = files.flatMap(({ path, bytes: size, sha256: hash }) =>
    size === null || hash === null ? [] : [{ path, bytes: size, sha256: hash }],
  );
  return known.length === files.length ? known : undefined;
}
