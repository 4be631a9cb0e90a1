/** A campaign while somebody writes it: parts may still be empty. */
import type { CampaignView } from '@escena/api/views/campaign-view';
import { type CampaignPlan, campaignPlan, countCells, mostCells } from '@escena/verticals/ads/contract';
import type { FormatName } from '@escena/verticals/ads/formats';
import type { TemplateName } from '@escena/verticals/ads/templates';

export interface SegmentDraft {
  readonly id: string;
  readonly name: string;
  readonly headlines: readonly { readonly id: string; readonly text: string }[];
  readonly body: string;
  readonly action: string;
  readonly offer: string;
  readonly fine: string;
  readonly language: string;
  /** photos of the project */
  readonly photoIds: readonly string[];
}

/** How a photo is shown where it has another shape. */
export type PictureDraft = Pick<CampaignPlan['images'][number], 'focus' | 'background'>;

export interface CampaignDraft {
  readonly name: string;
  readonly brandKitId: string | null;
  readonly landingUrl: string;
  readonly segments: readonly SegmentDraft[];
  /** by photo; a photo without an entry is cropped about its middle */
  readonly pictures: Readonly<Record<string, PictureDraft>>;
  readonly templates: readonly TemplateName[];
  readonly formats: readonly FormatName[];
  readonly syntheticPerson: boolean;
}

const letters = 'abcdefghijkmnpqrstuvwxyz23456789';

/** Never one that was used before: what was learnt of a line is kept under its id. */
export function newPartId(prefix: 's' | 'h'): string {
  return prefix + [...crypto.getRandomValues(new Uint8Array(6))].map((byte) => letters[byte % 32]).join('');
}

export const newHeadline = () => ({ id: newPartId('h'), text: '' });

export const newSegment = (language: string): SegmentDraft => ({
  id: newPartId('s'),
  name: '',
  headlines: [newHeadline()],
  body: '',
  action: '',
  offer: '',
  fine: '',
  language,
  photoIds: [],
});

export const firstDraft = (language: string): CampaignDraft => ({
  name: '',
  brandKitId: null,
  landingUrl: '',
  segments: [newSegment(language)],
  pictures: {},
  templates: ['split'],
  formats: ['meta-square', 'google-landscape'],
  syntheticPerson: false,
});

/** A photo's name in cells' ids: its own id, so that it stays whatever else is chosen. */
const imageIdOf = (photoId: string) => photoId.slice(photoId.indexOf('_') + 1);

export function draftOf(
  { name, brandKitId, landingUrl, plan }: CampaignView,
  language: string,
): CampaignDraft {
  if (!plan) return { ...firstDraft(language), name, brandKitId, landingUrl };
  const photos = new Map(plan.images.map(({ id, pictureId }) => [id, pictureId]));
  return {
    name,
    brandKitId,
    landingUrl,
    segments: plan.segments.map(({ id, name: called, headlines, copy, images }) => ({
      id,
      name: called,
      headlines,
      body: copy.body ?? '',
      action: copy.action ?? '',
      offer: copy.offer ?? '',
      fine: copy.fine ?? '',
      language: copy.language ?? language,
      photoIds: images.flatMap((image) => photos.get(image) ?? []),
    })),
    pictures: Object.fromEntries(
      plan.images.map(({ pictureId, focus, background }) => [pictureId, { focus, background }]),
    ),
    templates: plan.templates,
    formats: plan.formats,
    syntheticPerson: plan.syntheticPerson,
  };
}

/** Photos that any segment shows, in the order in which they were chosen. */
export function photosOf({ segments }: Pick<CampaignDraft, 'segments'>): string[] {
  return [...new Set(segments.flatMap(({ photoIds }) => photoIds))];
}

/** What is kept; lines without words are left out. @param before its pictures' names stay */
function rawPlan(draft: CampaignDraft, before: CampaignPlan | null) {
  const known = new Map(before?.images.map(({ id, pictureId }) => [pictureId, id]));
  const pictures = photosOf(draft).map((pictureId) => ({
    id: known.get(pictureId) ?? imageIdOf(pictureId),
    pictureId,
    ...draft.pictures[pictureId],
  }));
  const nameOf = new Map(pictures.map(({ id, pictureId }) => [pictureId, id]));
  return {
    images: pictures,
    segments: draft.segments.map(({ id, name, headlines, photoIds, ...copy }) => ({
      id,
      name,
      headlines: headlines.filter(({ text }) => text.trim() !== ''),
      copy: Object.fromEntries(Object.entries(copy).filter(([, text]) => text.trim() !== '')),
      images: photoIds.flatMap((photoId) => nameOf.get(photoId) ?? []),
    })),
    templates: draft.templates,
    formats: draft.formats,
    syntheticPerson: draft.syntheticPerson,
  };
}

/** Undefined while something is missing. */
export function planOf(draft: CampaignDraft, before: CampaignPlan | null = null): CampaignPlan | undefined {
  return campaignPlan.safeParse(rawPlan(draft, before)).data;
}

/** How many creatives it comes to so far. */
export function countOf(draft: CampaignDraft): number {
  return countCells(rawPlan(draft, null));
}

export const isTooMany = (draft: CampaignDraft) => countOf(draft) > mostCells;

export const isAddress = (text: string) => text === '' || (URL.canParse(text) && /^https?:/.test(text));
