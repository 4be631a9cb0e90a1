/** From a finished picture to what a listing service takes: files, texts, and what was measured on them. */
import { throwIfAborted } from '@escena/core/app-error';
import type { Raster } from '@escena/core/raster';
import type { SigningIdentity } from '@escena/imaging/c2pa-identity';
import { decodeImage } from '@escena/imaging/decode-image';
import { encodeJpeg, encodePng } from '@escena/imaging/encode-image';
import { fingerprint } from '@escena/imaging/fingerprint';
import type { DigitalSourceType } from '@escena/imaging/provenance';
import { readAsSrgb } from '@escena/imaging/read-as-srgb';
import { signC2pa } from '@escena/imaging/sign-c2pa';
import { loadShippedFont } from '@escena/typeset/load-shipped-font';
import { type Made, outputProvenance, sourceTypeOf } from '../../provenance.ts';
import { edits, type Edit } from '../edits.ts';
import type { ExportPlan } from '../plan-export.ts';
import { type ProfileName, profileOf } from '../profiles.ts';
import { type BurntLabel, burnLabel } from './burn-label.ts';
import { exportLongSide, qualityWithin } from './encode-within.ts';
import type { ExportFinding } from './findings.ts';
import { lintExport } from './lint-export.ts';
import { qrRaster, qrSvg } from './qr-code.ts';
import { captionJson, captionText } from './write-captions.ts';

export interface ExportSource {
  /** the photo as it came */
  readonly photo: Uint8Array;
  /** the finished picture, PNG of full size */
  readonly picture: Uint8Array;
  /** what was changed, PNG */
  readonly mask: Uint8Array;
  readonly made: Made;
  readonly edits: readonly Edit[];
  readonly profile: ProfileName;
  readonly plan: ExportPlan;
  /** of the disclosure page */
  readonly url: string;
  /** what the files' names begin with */
  readonly stem: string;
  readonly identity: SigningIdentity;
  readonly signal?: AbortSignal;
}

export interface ExportFile {
  /** its path in the ZIP */
  readonly name: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
}

export interface MadeExport {
  readonly files: readonly ExportFile[];
  /** of the altered picture that goes to the service, as it is uploaded */
  readonly fingerprint: string;
  /** names of the two in `files` */
  readonly altered: string;
  readonly original: string;
  readonly checks: readonly { readonly file: string; readonly findings: readonly ExportFinding[] }[];
  /** contrast of the words against their plate; null: none were burnt in */
  readonly contrast: number | null;
}

/** bytes that a manifest with its parent's small picture may take */
const manifestRoom = 96_000;
const font = 'inter-bold';

/** @throws AppError `image.*`, `job.cancelled` */
export async function makeExport(source: ExportSource): Promise<MadeExport> {
  const { plan, profile, url, stem, signal } = source;
  const made = madeOf(source);
  const { size } = profileOf(profile);
  const maxSide = exportLongSide(size);
  const clean = await readAsSrgb(source.picture, { maxSide });
  throwIfAborted(signal);
  const original = await readAsSrgb(source.photo, { maxSide });
  throwIfAborted(signal);
  const burnt = plan.labelled ? await burn(clean, source) : undefined;
  const xmp = outputProvenance(made);
  const room = (size.mostBytes ?? Infinity) - manifestRoom;
  // Both at the same quality: where there are no words they are the same picture.
  const quality = await qualityWithin([clean, original, ...(burnt ? [burnt.raster] : [])], room);
  const originalJpeg = await encodeJpeg(original, { quality });
  const sign = signer(source, { originalJpeg, digitalSourceType: sourceTypeOf(made) });
  const cleanFile = await sign(await encodeJpeg(clean, { quality, xmp }));
  const labelledFile = burnt && (await sign(await encodeJpeg(burnt.raster, { quality, xmp })));
  throwIfAborted(signal);

  const upload = plan.upload === 'labelled' && labelledFile ? labelledFile : cleanFile;
  const names = {
    altered: `upload/${titleOf(source)}`,
    original: `${plan.originalToUpload ? 'upload' : 'other'}/${stem}-original.jpg`,
  };
  const spare = plan.upload === 'labelled' ? cleanFile : labelledFile;
  const spareName = `other/${stem}-${plan.upload === 'labelled' ? 'without-words' : 'with-words'}.jpg`;
  const unlabelled = (await decodeImage(cleanFile, { minSide: 1 })).raster;
  const label = plan.upload === 'labelled' ? burnt?.box : undefined;
  const checks = [
    {
      file: names.altered,
      findings: await lintExport({ file: upload, size, altered: true, unlabelled, ...(label && { label }) }),
    },
    { file: names.original, findings: await lintExport({ file: originalJpeg, size, altered: false }) },
  ];
  const facts = { profile, plan, edits: source.edits, url, files: names };
  const jpeg = (name: string, bytes: Uint8Array) => ({ name, mime: 'image/jpeg', bytes });
  const text = (name: string, mime: string, words: string) => ({ name, mime, bytes: Buffer.from(words) });
  return {
    files: [
      jpeg(names.altered, upload),
      jpeg(names.original, originalJpeg),
      ...(spare ? [jpeg(spareName, spare)] : []),
      text('caption.txt', 'text/plain; charset=utf-8', captionText(facts)),
      text('caption.json', 'application/json', captionJson(facts)),
      text('disclosure-qr.svg', 'image/svg+xml', qrSvg(url)),
      { name: 'disclosure-qr.png', mime: 'image/png', bytes: await encodePng(qrRaster(url)) },
      text('checks.json', 'application/json', `${JSON.stringify(checks, undefined, 2)}\n`),
    ],
    fingerprint: fingerprint(label && burnt ? burnt.raster : clean),
    ...names,
    checks,
    contrast: label && burnt ? burnt.contrast : null,
  };
}

async function burn(clean: Raster, { mask, plan }: ExportSource): Promise<BurntLabel> {
  const { raster: changed } = await decodeImage(mask, { minSide: 1 });
  return burnLabel(clean, { words: plan.words, font: await loadShippedFont(font, plan.words), changed });
}

function signer(
  source: ExportSource,
  from: { readonly originalJpeg: Uint8Array; readonly digitalSourceType: DigitalSourceType },
): (file: Uint8Array) => Promise<Uint8Array> {
  const { identity, stem, edits: done } = source;
  const claim = {
    title: titleOf(source),
    generator: { name: 'Escena', version: '0.1.0' },
    digitalSourceType: from.digitalSourceType,
    edits: done.map((edit) => edits[edit].en),
    parent: { title: `${stem}-original.jpg`, bytes: from.originalJpeg, format: 'image/jpeg' },
  } as const;
  return (file) => signC2pa(file, 'image/jpeg', { claim, identity });
}

/** What the altered picture is called. */
function titleOf({ stem, edits: done }: ExportSource): string {
  return `${stem}-${done.length === 0 ? 'enhanced' : 'virtually-staged'}.jpg`;
}

/** Where nothing was altered, the industry has a word of its own for it. */
function madeOf({ made, edits: done }: ExportSource): Made {
  return done.length === 0 ? { ...made, enhanced: true } : made;
}
