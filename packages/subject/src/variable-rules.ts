import type { Level, RuleId } from './finding.ts';
import { type PlacedContext, isSan } from './place.ts';
import type { Variable } from './variables.ts';

/** Why a variable is wrong or doubtful at its place. */
export type Verdict = { rule: RuleId; code: string; level: Level; reason: string };

type VariableRule = (variable: Variable, context: PlacedContext) => Verdict | undefined;

const windows = new Set(['windows10', 'windows81']);

/** V11: what only an address may hold, and an address that holds anything else. */
export const staysInItsPlace: VariableRule = ({ name, places }, { place }) => {
  if (places === 'url' && place !== 'url') {
    const reason = `{{${name}}} is filled in SCEP server URLs only. Remove it here.`;
    return { rule: 'V11', code: 'urlOnly', level: 'error', reason };
  }
  if (places !== 'url' && place === 'url') {
    const reason = 'A SCEP server URL holds {{CloudPKIFQDN}} and no other variable.';
    return { rule: 'V11', code: 'notInUrl', level: 'error', reason };
  }
  return undefined;
};

/** V12: a device certificate knows no user. The security identifier of a Windows device is its own (spec 6.6). */
export const knowsNoUserOnDevices: VariableRule = (
  { name, source, places },
  { certificateType, place, platform },
) => {
  if (certificateType !== 'device' || source !== 'user' || place === 'url') return undefined;
  if (places === 'uri') {
    if (windows.has(platform)) return undefined;
    const reason =
      'Only Windows devices have a security identifier of their own. Remove it, or choose certificate type User.';
    return { rule: 'V12', code: 'userVariable', level: 'error', reason };
  }
  const reason = `A device certificate has no user to take {{${name}}} from. Use a device variable, or choose certificate type User.`;
  return { rule: 'V12', code: 'userVariable', level: 'error', reason };
};

/** V17: the security identifier stands in URI rows and nowhere else. */
export const keepsIdentifierInUri: VariableRule = ({ name, places }, { place, profileType }) => {
  if (places !== 'uri' || place === 'url') return undefined;
  if (place !== 'universalResourceIdentifier') {
    const reason = `{{${name}}} is allowed in URI rows of the alternative names only. Put it there.`;
    return { rule: 'V17', code: 'sidOutsideUri', level: 'error', reason };
  }
  if (profileType !== 'pkcs') return undefined;
  const reason =
    'In PKCS profiles the connector adds the security identifier itself. This row is not needed.';
  return { rule: 'V17', code: 'sidFromConnector', level: 'hint', reason };
};

/** V18 to V22, as the catalogue of variables has them. */
export const worksOnPlatform: VariableRule = ({ limits = [] }, { platform, profileType, place }) => {
  const limit = limits.find(
    ({ platforms, profileTypes, places }) =>
      platforms.includes(platform) &&
      (profileTypes?.includes(profileType) ?? true) &&
      (places?.includes(place) ?? true),
  );
  return limit && { rule: limit.rule, code: limit.code, level: limit.level, reason: limit.reason };
};

/**
 * V47: a value the device tells us itself may not say who somebody is. In DNS and URI rows it names the device, which is
 * doubtful and no more.
 */
export const trustsNoDeviceWithIdentity: VariableRule = ({ name, reported }, { place }) => {
  if (!reported || !isSan(place)) return undefined;
  if (place === 'domainNameService' || place === 'universalResourceIdentifier') {
    const reason = `{{${name}}} is what the device says of itself. Rely on this name only where a false one does no harm.`;
    return { rule: 'V47', code: 'reportedName', level: 'warning', reason };
  }
  const reason = `{{${name}}} is what the device says of itself, so it could take the name of anybody. Use {{AAD_Device_ID}} instead.`;
  return { rule: 'V47', code: 'reportedIdentity', level: 'error', reason };
};

/** V43: a property that somebody with the device in hand can forge (seed 003 L357). */
export const tellsOfSpoofing: VariableRule = (variable, context) => {
  if (!variable.spoofable || context.certificateType !== 'device' || context.place === 'url')
    return undefined;
  if (trustsNoDeviceWithIdentity(variable, context)) return undefined;
  const reason = `Somebody who holds the device can forge {{${variable.name}}}. {{AAD_Device_ID}} is given by the directory.`;
  return { rule: 'V43', code: 'spoofable', level: 'hint', reason };
};

const rules = [
  staysInItsPlace,
  knowsNoUserOnDevices,
  keepsIdentifierInUri,
  worksOnPlatform,
  trustsNoDeviceWithIdentity,
  tellsOfSpoofing,
];

/** Everything there is to say of a variable at this place. No error among it: it may be used. */
export function judgeVariable(variable: Variable, context: PlacedContext): Verdict[] {
  return rules.flatMap((rule) => rule(variable, context) ?? []);
}

export function isAllowed(variable: Variable, context: PlacedContext): boolean {
  return judgeVariable(variable, context).every(({ level }) => level !== 'error');
}
