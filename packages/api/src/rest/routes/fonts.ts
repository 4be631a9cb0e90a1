import { z } from 'zod';
import { route } from '../route.ts';
import { done, idOf, ok, pageOf, pageQuery } from '../views/common.ts';
import { font, toFont } from '../views/font.ts';

const tag = 'Fonts';
const params = z.object({ fontId: idOf('The font', 'fnt') });

export const fontRoutes = [
  route({
    method: 'GET',
    path: '/fonts',
    id: 'listFonts',
    tag,
    procedure: 'fonts.page',
    access: 'read',
    summary: 'List your own fonts, newest first',
    query: z.object(pageQuery),
    status: 200,
    output: pageOf(font),
    run: async (api, { query }, tools) => {
      const { items, nextCursor } = await api.fonts.page(query);
      return { data: items.map((item) => toFont(item, tools)), nextCursor };
    },
  }),
  route({
    method: 'GET',
    path: '/fonts/{fontId}',
    id: 'getFont',
    tag,
    procedure: 'fonts.get',
    access: 'read',
    summary: 'Get a font',
    params,
    status: 200,
    output: font,
    run: async (api, { params: { fontId: id } }, tools) => toFont(await api.fonts.get({ id }), tools),
  }),
  route({
    method: 'PATCH',
    path: '/fonts/{fontId}',
    id: 'updateFont',
    tag,
    procedure: 'fonts.rename',
    access: 'edit',
    summary: 'Name a font',
    params,
    body: z.object({ name: z.string().trim().min(1).max(80) }),
    example: { name: 'House hand' },
    status: 200,
    output: font,
    run: async (api, { params: { fontId: id }, body: { name } }, tools) => {
      await api.fonts.rename({ id, name });
      return toFont(await api.fonts.get({ id }), tools);
    },
  }),
  route({
    method: 'DELETE',
    path: '/fonts/{fontId}',
    id: 'deleteFont',
    tag,
    procedure: 'fonts.delete',
    access: 'edit',
    summary: 'Delete a font',
    params,
    status: 200,
    output: done,
    run: async (api, { params: { fontId: id } }) => {
      await api.fonts.delete({ id });
      return ok;
    },
  }),
  route({
    method: 'POST',
    path: '/fonts/{fontId}/restore',
    id: 'restoreFont',
    tag,
    procedure: 'fonts.restore',
    access: 'edit',
    summary: 'Bring a deleted font back',
    params,
    status: 200,
    output: font,
    run: async (api, { params: { fontId: id } }, tools) => {
      await api.fonts.restore({ id });
      return toFont(await api.fonts.get({ id }), tools);
    },
  }),
];
