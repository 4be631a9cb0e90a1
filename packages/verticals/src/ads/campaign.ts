import type { AdCopy } from './ad-copy.ts';
import { withDisclosure } from './disclosure.ts';
import type { FormatName } from './formats/formats.ts';
import type { TemplateName } from './templates/templates.ts';

/** A line to be tried; its id stays when its words are corrected, so that what was learnt of it stays too. */
export interface Headline {
  readonly id: string;
  readonly text: string;
}

/** People that are told apart on purpose: they have words and pictures of their own, and statistics of their own. */
export interface Segment {
  readonly id: string;
  readonly headlines: readonly Headline[];
  /** what goes with every headline */
  readonly copy: Omit<AdCopy, 'headline'>;
  /** ids of the campaign's pictures */
  readonly images: readonly string[];
}

export interface Campaign {
  readonly segments: readonly Segment[];
  readonly templates: readonly TemplateName[];
  readonly formats: readonly FormatName[];
  /** a person in the pictures was made by a machine: every creative says so */
  readonly syntheticPerson?: boolean;
}

/** One creative to be made. */
export interface Cell {
  /**
   * Stable, and what reports of every channel carry (`utm_content`): made of its parts' ids, so the same cell has the same id
   * in every run, and what changes is what it says.
   */
  readonly id: string;
  readonly segment: string;
  readonly headline: string;
  readonly image: string;
  readonly template: TemplateName;
  readonly format: FormatName;
  readonly copy: AdCopy;
}

/** Every combination: segments × their headlines × their pictures × designs × formats, in that order. */
export function planCells({ segments, templates, formats, syntheticPerson = false }: Campaign): Cell[] {
  return segments.flatMap((segment) => {
    const shared = syntheticPerson ? withDisclosure(segment.copy) : segment.copy;
    return segment.headlines.flatMap((headline) =>
      segment.images.flatMap((image) =>
        templates.flatMap((template) =>
          formats.map((format): Cell => {
            const parts = { segment: segment.id, headline: headline.id, image, template, format };
            return {
              id: Object.values(parts).join('.'),
              ...parts,
              copy: { ...shared, headline: headline.text },
            };
          }),
        ),
      ),
    );
  });
}
