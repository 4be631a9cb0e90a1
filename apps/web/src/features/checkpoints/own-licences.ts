/** Licences that a checkpoint of one's own may come under; what each allows follows from its text. */
export const ownLicences = {
  mit: { spdx: 'MIT', url: 'https://opensource.org/license/mit', commercial: true },
  apache: {
    spdx: 'Apache-2.0',
    url: 'https://www.apache.org/licenses/LICENSE-2.0.txt',
    commercial: true,
  },
  rail: {
    spdx: 'LicenseRef-CreativeML-OpenRAIL-M',
    url: 'https://huggingface.co/spaces/CompVis/stable-diffusion-license/raw/main/license.txt',
    commercial: true,
  },
  railpp: {
    spdx: 'LicenseRef-CreativeML-OpenRAIL-PlusPlus-M',
    url: 'https://huggingface.co/stabilityai/stable-diffusion-xl-base-1.0/blob/main/LICENSE.md',
    commercial: true,
  },
  byNc: {
    spdx: 'CC-BY-NC-4.0',
    url: 'https://creativecommons.org/licenses/by-nc/4.0/legalcode',
    commercial: false,
  },
} as const;

/** `other`: whoever brings it says where its text is and what it allows. */
export type OwnLicence = keyof typeof ownLicences | 'other';
export const ownLicenceNames = [
  ...(Object.keys(ownLicences) as (keyof typeof ownLicences)[]),
  'other',
] as const;
