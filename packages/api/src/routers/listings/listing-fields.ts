import { profileNames } from '@escena/verticals/compliance/profiles';
import { listingLook } from '@escena/verticals/listing/look';
import { z } from 'zod';

/** What a person says of a listing, over tRPC and REST. */
export const listingSaid = {
  address: z.string().trim().min(1).max(200).describe('What people call it: its address, mostly.'),
  reference: z.string().trim().max(80).describe('Its number at the listing service.'),
  profile: z.enum(profileNames).describe('The listing service whose rules its files must keep.'),
  label: z
    .boolean()
    .nullable()
    .describe('Words on altered photos, where the service leaves it to you; null where it does not.'),
  contact: z.string().trim().max(200).describe('Whom to ask about its pictures: on their pages.'),
  look: listingLook.describe('How all its photos are staged.'),
};

export const photoIdList = z.array(z.string().min(1).max(80)).min(1).max(100);
