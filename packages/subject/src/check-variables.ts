import { unknownVariable } from './brace-findings.ts';
import type { Finding, Fix } from './finding.ts';
import type { PlacedContext } from './place.ts';
import type { Token } from './tokens.ts';
import { type Verdict, judgeVariable } from './variable-rules.ts';
import { findVariable } from './variables.ts';

/** What is wrong with the variables of one value: unknown ones, and those that do not belong here. */
export function checkVariables(parts: readonly Token[], context: PlacedContext): Finding[] {
  return parts.flatMap((part) => {
    if (part.type === 'text') return [];
    const variable = findVariable(part.name);
    if (!variable) return [unknownVariable(part.name, part)];
    return judgeVariable(variable, context).map((verdict) => asFinding(verdict, part));
  });
}

/** What the sentence of the rule recommends in place of the variable, where that is one and the same for everybody. */
const insteadOf: Record<string, string> = {
  userNameInSan: 'UserPrincipalName',
  notOnAosp: 'UserPrincipalName',
  deviceIdOnWindows: 'AAD_Device_ID',
  reportedIdentity: 'AAD_Device_ID',
  noModem: 'SerialNumber',
};

function asFinding({ reason, ...verdict }: Verdict, { start, end }: Token): Finding {
  const fix = fixFor(verdict.code, start, end);
  return { ...verdict, message: reason, start, end, ...(fix ? { fix } : {}) };
}

function fixFor(code: string, start: number, end: number): Fix | undefined {
  const name = insteadOf[code];
  return name === undefined
    ? undefined
    : { label: `Use {{${name}}}`, edits: [{ start, end, text: `{{${name}}}` }] };
}
