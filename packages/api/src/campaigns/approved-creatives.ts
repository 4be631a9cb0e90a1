/** What may go out of a campaign, as the export's tables and the proof want it. Pure. */
import { AppError } from '@escena/core/app-error';
import type { CampaignView, CreativeView } from '../views/campaign-view.ts';
import type { ApprovedCreative, ExportedCampaign } from '@escena/verticals/ads/approved-creative';

export interface OutgoingCreative extends ApprovedCreative {
  readonly creativeId: string;
}

/** @throws AppError `ads.leads_nowhere`, `ads.nothing_approved` */
export function approvedCreatives(campaign: CampaignView): {
  readonly campaign: ExportedCampaign;
  readonly creatives: readonly OutgoingCreative[];
} {
  const { id, name, landingUrl, plan } = campaign;
  if (landingUrl === '') throw new AppError('ads.leads_nowhere');
  const creatives = campaign.creatives.flatMap((creative): OutgoingCreative[] => {
    const { approved, sha256, state } = creative;
    if (state !== 'approved' || !approved || sha256 === null) return [];
    // Whose name is gone had one when they approved: the log keeps that it happened.
    const approvedBy = approved.by ?? 'erased';
    return [{ creativeId: creative.id, cell: cellOf(creative), sha256, approvedBy, approvedAt: approved.at }];
  });
  if (creatives.length === 0) throw new AppError('ads.nothing_approved');
  const segmentNames = new Map(plan?.segments.map((segment) => [segment.id, segment.name]));
  const syntheticPerson = plan?.syntheticPerson ?? false;
  return { campaign: { id, name, landingUrl, segmentNames, syntheticPerson }, creatives };
}

export function cellOf({ cellId, segment, headline, image, template, format, words }: CreativeView) {
  return { id: cellId, segment, headline, image, template, format, copy: words };
}
