import { type Tagging, type TaggingResult, tagging, taggingResult } from '@countersign/contract/scope-tags';
import { problemCodes } from '@countersign/contract/problem-codes';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Actor } from '../actor.ts';
import { actorOf } from '../plugins/access.ts';
import { failures } from '../plugins/openapi.ts';
import { Problem } from '../problem.ts';

/** One record of several; `tagsAfter` says what it has when it had that. */
export type GivingOne = {
  actor: Actor;
  id: string;
  seen: number;
  tagsAfter: (had: readonly string[]) => string[];
};

type Options = {
  path: string;
  tag: string;
  /** "profiles". */
  many: string;
  /** A change of its own, with its version and its row of the audit log; the version that it has then. */
  give: (one: GivingOne) => Promise<number>;
};

/** The same scope tags for several records: one that refuses keeps none of the others from it. */
export function taggingRoutes({ path, tag, many, give }: Options): FastifyPluginAsyncZod {
  return async (app) => {
    app.post(
      path,
      {
        config: { access: 'profiles.write' },
        schema: {
          tags: [tag],
          summary: `Give scope tags to several ${many}, or take them away`,
          body: tagging,
          response: { 200: taggingResult, ...failures },
        },
      },
      async (request) => ({ results: await giveToEach(actorOf(request), request.body, give) }),
    );
  };
}

async function giveToEach(
  actor: Actor,
  { items, add, remove }: Tagging,
  give: Options['give'],
): Promise<TaggingResult['results']> {
  const tagsAfter: GivingOne['tagsAfter'] = (had) =>
    [...new Set([...had, ...add])].filter((tag) => !remove.includes(tag));
  const results: TaggingResult['results'] = [];
  for (const { id, version } of items) {
    try {
      results.push({ id, version: await give({ actor, id, seen: version, tagsAfter }), problem: null });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      results.push({ id, version: null, problem: sayProblem(error) });
    }
  }
  return results;
}

/** Findings name a place in a request that nobody sent: their words are what is left to say. */
function sayProblem({ code, message, findings = [] }: Problem) {
  const said = findings.flatMap((finding) =>
    finding.level === undefined || finding.level === 'error' ? [finding.message] : [],
  );
  const { status, title } = problemCodes[code];
  return { code, status, title, detail: said.length > 0 ? said.join(' ') : message };
}
