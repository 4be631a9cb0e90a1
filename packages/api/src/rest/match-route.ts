import { AppError } from '@escena/core/app-error';
import type { Route } from './route.ts';
import { routes } from './routes.ts';

export interface RouteMatch {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** Names in the path beat parameters, so `/photos/uploads` is not a photo. */
const compiled = routes
  .map((route) => ({ route, parts: route.path.slice(1).split('/') }))
  .toSorted((a, b) => parametersOf(a.parts) - parametersOf(b.parts));

/**
 * @param path below `/api/v1`
 * @throws AppError `not_found`; `api.method_not_allowed`, with `allow` in its data
 */
export function matchRoute(method: string, path: string): RouteMatch {
  const asked = path.replace(/^\/|\/$/g, '').split('/');
  const matches = compiled.flatMap(({ route, parts }) => {
    const params = paramsOf(parts, asked);
    return params ? [{ route, params }] : [];
  });
  const match = matches.find(({ route }) => route.method === method);
  if (match) return match;
  if (matches.length === 0) throw new AppError('not_found', { data: { path } });
  const allow = matches.map(({ route }) => route.method).join(', ');
  throw new AppError('api.method_not_allowed', { data: { allow } });
}

function paramsOf(parts: readonly string[], asked: readonly string[]): Record<string, string> | undefined {
  if (parts.length !== asked.length) return undefined;
  const params: Record<string, string> = {};
  for (const [k, part] of parts.entries()) {
    const given = decode(asked[k] ?? '');
    if (part.startsWith('{')) params[part.slice(1, -1)] = given;
    else if (part !== given) return undefined;
  }
  return params;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function parametersOf(parts: readonly string[]): number {
  return parts.filter((part) => part.startsWith('{')).length;
}
