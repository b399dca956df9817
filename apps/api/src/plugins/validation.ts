import type { Finding } from '@countersign/contract/problem';
import type { FastifyInstance, FastifySchemaCompiler } from 'fastify';
import fp from 'fastify-plugin';
import { z } from 'zod';
import { Problem } from '../problem.ts';
import { outlineOf } from './outline.ts';
import { type Noun, mostUnknown, pointer, unknownFields, unknownFinding } from './unknown-fields.ts';

/** What a shape of the contract refused, place by place. */
export class InvalidRequest extends Problem {
  constructor(findings: Finding[]) {
    super('request.invalid', 'Correct the fields that are named and send it again.', { findings });
  }
}

type Judged<Value> = { value: Value } | { findings: Finding[] };

/**
 * What was sent, as its shape reads it. What the shape does not know is refused with the rest: zod would leave it away, and
 * something that was asked for would be lost without a word.
 */
export function judgeBy<Shape extends z.core.$ZodType>(shape: Shape, noun?: Noun) {
  const outline = outlineOf(shape);
  return (sent: unknown): Judged<z.output<Shape>> => {
    const unknown = unknownFields(outline, sent, noun);
    const { success, data, error } = z.safeParse(shape, sent);
    if (success && unknown.length === 0) return { value: data };
    const told = new Set(unknown.map(({ at }) => at));
    const refused = (error?.issues ?? []).flatMap(asFindings).filter(({ at }) => !told.has(at));
    return { findings: [...unknown, ...refused] };
  };
}

function asFindings(issue: z.core.$ZodIssue): Finding[] {
  const { code, path, message } = issue;
  if (code !== 'unrecognized_keys') return [{ at: pointer(path) || '/', code, message }];
  return issue.keys.slice(0, mostUnknown).map((key) => unknownFinding(pointer([...path, key]), key));
}

type Part = { at: string; noun: Noun };
const query: Part = { at: 'query', noun: 'parameter' };

/** What the router found in the address is neither more nor less than the route asks for. */
const parts: Record<string, Part> = { body: { at: '', noun: 'field' }, querystring: query };

const validatorCompiler: FastifySchemaCompiler<z.core.$ZodType> = ({ schema, httpPart = '' }) => {
  const { at, noun } = parts[httpPart] ?? { at: httpPart, noun: 'field' };
  const judge = judgeBy(schema, noun);
  return (sent) => {
    const judged = judge(sent);
    return 'value' in judged ? judged : { error: refusing(at, judged.findings) };
  };
};

function refusing(part: string, findings: Finding[]): InvalidRequest {
  return new InvalidRequest(findings.map((finding) => ({ ...finding, at: `${part}${finding.at}` })));
}

const nothing = judgeBy(z.object({}).nullish());
const noParameters = judgeBy(z.object({}), 'parameter');

/** Requests are judged by the shapes of their routes, and nothing that they carry is passed over. */
export const validation = fp(async (app: FastifyInstance) => {
  app.setValidatorCompiler(validatorCompiler);
  // Routes that ask for nothing have no shape of it.
  app.addHook('preValidation', async ({ body, query: asked, is404, routeOptions: { schema } }) => {
    if (is404) return;
    // These read bytes by themselves.
    const takesFiles = schema?.consumes !== undefined;
    const ofBody = schema?.body === undefined && !takesFiles ? nothing(body) : undefined;
    if (ofBody && 'findings' in ofBody) throw refusing('', ofBody.findings);
    const ofQuery = schema?.querystring === undefined ? noParameters(asked) : undefined;
    if (ofQuery && 'findings' in ofQuery) throw refusing(query.at, ofQuery.findings);
  });
});
