import { z } from 'zod';
import { brandKitSaid, brandLogos } from '../../routers/brand-kits/brand-kit-fields.ts';
import { route } from '../route.ts';
import { brandKit, toBrandKit } from '../views/campaign.ts';
import { done, idOf, ok } from '../views/common.ts';

const tag = 'Brand kits';
const params = z.object({ brandKitId: idOf('The kit', 'brk') });
const example = {
  name: 'Autumn',
  colors: { primary: '#1f4d3a', accent: '#e8663c', paper: '#faf6ef', ink: '#1c1a17' },
  fonts: { display: 'playfair-display', text: 'inter' },
  logos: ['asset_…'],
};

export const brandKitRoutes = [
  route({
    method: 'POST',
    path: '/brand-kits',
    id: 'createBrandKit',
    tag,
    procedure: 'brandKits.create',
    access: 'edit',
    summary: 'Say how a brand looks and speaks',
    body: z.object({ ...brandKitSaid, tone: brandKitSaid.tone.default(''), logos: brandLogos.default([]) }),
    example,
    status: 201,
    output: brandKit,
    run: async (api, { body }, tools) => toBrandKit(await api.brandKits.create(body), tools),
  }),
  route({
    method: 'GET',
    path: '/brand-kits',
    id: 'listBrandKits',
    tag,
    procedure: 'brandKits.list',
    access: 'read',
    summary: 'List brand kits, newest first',
    status: 200,
    output: z.object({ data: z.array(brandKit) }),
    run: async (api, _, tools) => ({
      data: (await api.brandKits.list()).map((kit) => toBrandKit(kit, tools)),
    }),
  }),
  route({
    method: 'GET',
    path: '/brand-kits/{brandKitId}',
    id: 'getBrandKit',
    tag,
    procedure: 'brandKits.get',
    access: 'read',
    summary: 'Get a brand kit',
    params,
    status: 200,
    output: brandKit,
    run: async (api, { params: { brandKitId: id } }, tools) =>
      toBrandKit(await api.brandKits.get({ id }), tools),
  }),
  route({
    method: 'PATCH',
    path: '/brand-kits/{brandKitId}',
    id: 'updateBrandKit',
    tag,
    procedure: 'brandKits.update',
    access: 'edit',
    summary: 'Change a brand kit',
    description: 'Creatives that were made with it stay as they are until they are made anew.',
    params,
    body: z.object({ ...brandKitSaid, logos: brandLogos }).partial(),
    example: { colors: example.colors },
    status: 200,
    output: brandKit,
    run: async (api, { params: { brandKitId: id }, body: change }, tools) =>
      toBrandKit(await api.brandKits.update({ id, change }), tools),
  }),
  route({
    method: 'DELETE',
    path: '/brand-kits/{brandKitId}',
    id: 'deleteBrandKit',
    tag,
    procedure: 'brandKits.delete',
    access: 'edit',
    summary: 'Delete a brand kit',
    params,
    status: 200,
    output: done,
    run: async (api, { params: { brandKitId: id } }) => {
      await api.brandKits.delete({ id });
      return ok;
    },
  }),
];
