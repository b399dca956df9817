import { findKind } from '@countersign/catalog/kinds';
import { nameRuleOf, schemaRuleOf } from '@countersign/catalog/schema-rule';
import type { Finding } from '@countersign/contract/problem';
import type { FastifyInstance } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { asInvalid } from '../plugins/problem-details.ts';
import { Problem } from '../problem.ts';

/** What the shape of a request refuses bears the id of the rule it broke, as what the rules refuse does. */
export function nameBrokenRules(app: FastifyInstance): void {
  app.setErrorHandler((error, request) => {
    if (!hasZodFastifySchemaValidationErrors(error)) throw error;
    const { code, detail, findings = [] } = asInvalid(error);
    throw new Problem(code, detail, {
      findings: withRuleIds(findings, (index) => kindIn(request.body, index)),
    });
  });
}

const place = /^(?:\/profiles\/(\d+))?\/(?:(displayName)$|settings\/(\w+))/;

export function withRuleIds(findings: readonly Finding[], kindAt: (index: number) => string): Finding[] {
  return findings.map((finding) => {
    const [, index = '0', name, key = ''] = place.exec(finding.at) ?? [];
    if (name !== undefined) return { ...finding, code: nameRuleOf(finding.code) ?? finding.code };
    const setting = findKind(kindAt(Number(index)))?.settings[key];
    return setting ? { ...finding, code: schemaRuleOf(setting, finding.code) ?? finding.code } : finding;
  });
}

/** Of a body that nothing has checked. */
function kindIn(body: unknown, index: number): string {
  const { profiles } = (body ?? {}) as { profiles?: unknown };
  const draft: unknown = Array.isArray(profiles) ? profiles[index] : undefined;
  const { kind } = (draft ?? {}) as { kind?: unknown };
  return typeof kind === 'string' ? kind : '';
}
