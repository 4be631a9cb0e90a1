/**
 * Ads over HTTP: which creative, whether it was seen, clicked and bought. Whatever is wrong, a shop's page gets no error picture and
 * its visitor arrives. `GET` unless said:
 * - `/v1/serve/<campaign>`: an `<img>`'s source; `as=json` the same for programs, `as=tag` for the tag (counted by `seen`)
 * - `POST /v1/seen/<campaign>`: what the tag was given, once it was in view
 * - `/v1/click/<campaign>`, `/v1/convert/<campaign>`: a link to the landing page, a pixel for the page after it
 * - `/v1/creative/<creative>/<file>`, `/v1/tag.js`
 */
import { type AppError, toAppError } from '@escena/core/app-error';
import { findServed, type ServedCampaign } from '@escena/db/ads/find-served';
import type { Db } from '@escena/db/create-db';
import type { Change } from '@escena/db/watch-changes';
import type { Storage } from '@escena/storage/storage';
import { missing, pixel, preflight, script } from './answers/answers.ts';
import { tagScript } from './answers/tag-script.ts';
import { convert } from './convert.ts';
import { createBudget } from './create-budget.ts';
import { createCampaigns } from './create-campaigns.ts';
import { createCounting } from './create-counting.ts';
import { createFiles } from './create-files.ts';
import { followClick } from './follow-click.ts';
import { see } from './see.ts';
import { serve } from './serve.ts';
import type { Visit } from './visit.ts';

export interface AdServerOptions {
  readonly db: Db;
  readonly storage: Pick<Storage, 'read'>;
  /** of the database (`watchChanges`): what is approved and what is taken back */
  readonly changes: AsyncIterable<Change>;
  /** without a slash at its end */
  readonly publicUrl: string;
  /** hears of what broke on our side; the page hears nothing */
  readonly report: (error: AppError, facts: Readonly<Record<string, string>>) => void;
}

export interface AdServer {
  /** @param client the asker's address: it is compared with others for some seconds and never kept */
  handle(request: Request, client: string | null): Promise<Response>;
}

export function createAdServer({ db, storage, changes, publicUrl, report }: AdServerOptions): AdServer {
  const campaigns = createCampaigns({ read: (campaignId) => findServed(db, { campaignId }), changes });
  const counting = createCounting({ db, report: (error) => report(error, { what: 'counting' }) });
  const files = createFiles({ db, storage });
  const budget = createBudget({ refresh: (id) => campaigns.refresh(id) });
  const serving = { counting, budget, publicUrl, random: Math.random };

  /** A campaign that cannot be read is as good as none: its page must not suffer. */
  const find = (id: string): Promise<ServedCampaign | undefined> =>
    campaigns.get(id).catch((error: unknown) => {
      report(toAppError(error), { campaign: id });
      return undefined;
    });

  async function answer(visit: Visit): Promise<Response> {
    const [, , what, name = '', file = ''] = visit.url.pathname.split('/');
    const isPost = visit.request.method === 'POST';
    if (what === 'seen') return isPost ? see(counting, await find(name), visit) : missing();
    if (isPost) return missing();
    switch (what) {
      case 'serve':
        return serve(serving, await find(name), visit);
      case 'click':
        return followClick(counting, await find(name), visit);
      case 'convert':
        return convert(counting, await find(name), visit);
      case 'creative':
        return files.open(name, file);
      case 'tag.js':
        return script(tagScript);
      default:
        return missing();
    }
  }

  return {
    async handle(request, client) {
      if (request.method === 'OPTIONS') return preflight();
      const url = new URL(request.url);
      try {
        return await answer({ request, url, client });
      } catch (error) {
        // Never the query: it may name an order.
        report(toAppError(error), { path: url.pathname });
        const isPicture = url.pathname.startsWith('/v1/serve/');
        return isPicture ? pixel({ counted: 'no', reason: 'unavailable' }) : missing();
      }
    },
  };
}
