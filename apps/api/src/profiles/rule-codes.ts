import { findKind } from '@countersign/catalog/kinds';
import { nameRuleOf, schemaRuleOf } from '@countersign/catalog/schema-rule';
import type { Finding } from '@countersign/contract/problem';
import type { FastifyInstance } from 'fastify';
import { unknownField } from '../plugins/unknown-fields.ts';
import { InvalidRequest } from '../plugins/validation.ts';

/** What the shape of a request refuses bears the id of the rule it broke, as what the rules refuse does. */
export function nameBrokenRules(app: FastifyInstance): void {
  app.setErrorHandler((error, request) => {
    if (!(error instanceof InvalidRequest)) throw error;
    throw new InvalidRequest(withRuleIds(error.findings ?? [], (index) => kindIn(request.body, index)));
  });
}

const place = /^(?:\/profiles\/(\d+))?\/(?:(displayName)$|settings\/(\w+))/;

export function withRuleIds(findings: readonly Finding[], kindAt: (index: number) => string): Finding[] {
  return findings.map((finding) => {
    if (finding.code === unknownField) return finding;
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
