import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { openApi } from '../rest/open-api.ts';
import type { Route } from '../rest/route.ts';

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** Words that no answer may hold: what is ours to know. */
const ours = /storageKey|imageKey|displayKey|thumbKey|workspaceId|sha256|fence|createdById|"hash"|sha256\//;

/** Throws for an answer that the OpenAPI document does not describe, or that tells how things are kept. */
export function createAnswerCheck(publicUrl: string): (route: Route | undefined, answer: Answer) => void {
  const document = openApi({ publicUrl });
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  // The package's types say otherwise, but it is a function.
  (addFormats as unknown as (to: Ajv2020) => void)(ajv);
  ajv.addSchema(document, 'api');
  return (route, { status, body }) => {
    const text = JSON.stringify(body);
    if (ours.test(text)) throw new Error(`the answer tells too much: ${text}`);
    const operation = route && document.paths[route.path]?.[route.method.toLowerCase()];
    const responses = Object(operation?.responses);
    const key = String(status) in responses ? String(status) : 'default';
    const at = route
      ? `#/paths/${pointer(route.path)}/${route.method.toLowerCase()}/responses/${key}/content/application~1json/schema`
      : '#/components/schemas/Error';
    const validate = ajv.getSchema(`api${at}`);
    if (!validate) throw new Error(`the document has no ${at}`);
    if (!validate(body))
      throw new Error(`${route?.id} ${status}: ${ajv.errorsText(validate.errors)}\n${text}`);
  };
}

const pointer = (path: string) => encodeURI(path.replaceAll('~', '~0').replaceAll('/', '~1'));
