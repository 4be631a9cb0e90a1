import { contractOf, toolNames } from '@escena/verticals/contracts';
import { z } from 'zod';
import { memberProcedure } from '../../member-procedure.ts';
import { toolExamples } from '../../rest/tool-examples.ts';

/** The tools: what each asks (JSON Schema), and what its example costs. */
export const list = memberProcedure.query(() => (described ??= describeTools()));

let described: ReturnType<typeof describeTools> | undefined;

function describeTools() {
  return toolNames.map((name) => {
    const { title, summary, input: schema, ...contract } = contractOf(name);
    const example = toolExamples[name];
    const input = schema.parse(example);
    return {
      name,
      title,
      summary,
      /** whether every run looks at a photo, or the input decides */
      photo: contract.needsPhoto ? ('by_input' as const) : ('always' as const),
      inputSchema: z.toJSONSchema(schema, { io: 'input' }),
      example: { input: example, credits: contract.credits(input), outputs: contract.outputs(input) },
    };
  });
}
