import { z } from 'zod';
import { route } from '../route.ts';
import { idOf, pageOf, pageQuery } from '../views/common.ts';
import { configurator, design, toConfigurator, toDesign } from '../views/configurator.ts';
import { job, toJob } from '../views/job.ts';

const tag = 'Configurators';
const params = z.object({ designId: idOf('The design', 'dsg') });

export const configuratorRoutes = [
  route({
    method: 'GET',
    path: '/configurators',
    id: 'listConfigurators',
    tag,
    procedure: 'configurators.list',
    access: 'read',
    summary: 'List the products that shoppers choose, newest first',
    query: z.object({ projectId: idOf('Only of this project', 'project').optional() }),
    status: 200,
    output: z.object({ data: z.array(configurator) }),
    run: async (api, { query }) => ({ data: (await api.configurators.list(query)).map(toConfigurator) }),
  }),
  route({
    method: 'GET',
    path: '/designs',
    id: 'listDesigns',
    tag,
    procedure: 'designs.page',
    access: 'read',
    summary: 'List what shoppers put into baskets, newest first',
    query: z.object({ configuratorId: idOf('Only of this configurator', 'cfg').optional(), ...pageQuery }),
    status: 200,
    output: pageOf(design),
    run: async (api, { query }, tools) => {
      const { items, nextCursor } = await api.designs.page(query);
      return { data: items.map((item) => toDesign(item, tools)), nextCursor };
    },
  }),
  route({
    method: 'GET',
    path: '/designs/{designId}',
    id: 'getDesign',
    tag,
    procedure: 'designs.get',
    access: 'read',
    summary: 'Get what a shopper chose',
    params,
    status: 200,
    output: design,
    run: async (api, { params: { designId: id } }, tools) => toDesign(await api.designs.get({ id }), tools),
  }),
  route({
    method: 'POST',
    path: '/designs/{designId}/render',
    id: 'renderDesign',
    tag,
    procedure: 'designs.render',
    access: 'edit',
    summary: 'Make the picture and the print files of a design',
    description:
      'A product job, priced and refused as any. Asked again, it answers with the job that makes or made the design already: a design is made and charged once. Wait for the job, then take its picture and its files.',
    params,
    status: 200,
    output: job,
    run: async (api, { params: { designId: id } }, tools) => toJob(await api.designs.render({ id }), tools),
  }),
];
