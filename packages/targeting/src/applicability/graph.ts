import type { GraphFinding } from '@countersign/catalog/graph-finding';
import { targetingMembers } from '@countersign/catalog/graph-members';
import type { GraphObject, Json } from '@countersign/catalog/setting';
import { type OsEdition, osEditionNames } from './editions.ts';
import type { ApplicabilityFinding } from './check-rules.ts';
import type { ApplicabilityRules, EditionRule, RuleMode, VersionRule } from './rules.ts';

const members = {
  edition: targetingMembers.edition,
  version: targetingMembers.version,
  mode: 'deviceManagementApplicabilityRuleDeviceMode',
} as const;

/** The places that `checkRules` names, as the wire has them. */
export const ruleWirePlaces: Record<ApplicabilityFinding['at'], string> = {
  edition: `/${members.edition}`,
  'edition.editions': `/${members.edition}/osEditionTypes`,
  version: `/${members.version}`,
  'version.min': `/${members.version}/minOSVersion`,
  'version.max': `/${members.version}/maxOSVersion`,
};

/** `kept` is what an import brought beside: of it the device mode is a rule too, which nobody here reads. */
export function rulesToGraph({ edition, version }: ApplicabilityRules, kept: GraphObject = {}): GraphObject {
  return {
    [members.edition]: edition ? writeEdition(edition) : null,
    [members.version]: version ? writeVersion(version) : null,
    [members.mode]: kept[members.mode] ?? null,
  };
}

function writeEdition({ mode, name, editions }: EditionRule): GraphObject {
  return { name: name ?? null, ruleType: mode, osEditionTypes: [...editions] };
}

function writeVersion({ mode, name, min, max }: VersionRule): GraphObject {
  return { name: name ?? null, ruleType: mode, minOSVersion: min, maxOSVersion: max };
}

export type ReadRules = { rules: ApplicabilityRules; findings: GraphFinding[] };

/** What cannot be read is refused at its place: a rule left out would let the profile through to devices it should not reach. */
export function rulesFromGraph(object: GraphObject): ReadRules {
  const findings: GraphFinding[] = [];
  const edition = readEdition(object[members.edition], findings);
  const version = readVersion(object[members.version], findings);
  if (isObject(object[members.mode])) {
    const message =
      'The rule about S mode is kept for an export, but not applied: nothing here knows which devices run in it.';
    findings.push({ at: `/${members.mode}`, code: 'device-mode-kept', level: 'warning', message });
  }
  return { rules: { ...(edition ? { edition } : {}), ...(version ? { version } : {}) }, findings };
}

function readEdition(value: Json | undefined, findings: GraphFinding[]): EditionRule | undefined {
  if (!isObject(value)) return absent(value, members.edition, findings);
  const head = readHead(value, members.edition, findings);
  const given = value['osEditionTypes'];
  const names: Json[] = Array.isArray(given) ? given.filter((name) => name !== 'notConfigured') : [];
  const known = names.map(findEdition).filter((edition) => edition !== undefined);
  if (known.length === 0 || known.length < names.length) {
    const expectation = `It wants a list of editions: ${osEditionNames.join(', ')}.`;
    findings.push(refused(`/${members.edition}/osEditionTypes`, expectation));
    return undefined;
  }
  return head && { ...head, editions: [...new Set(known)] };
}

function readVersion(value: Json | undefined, findings: GraphFinding[]): VersionRule | undefined {
  if (!isObject(value)) return absent(value, members.version, findings);
  const head = readHead(value, members.version, findings);
  const [min, max] = [value['minOSVersion'], value['maxOSVersion']];
  if (typeof min === 'string' && typeof max === 'string') {
    return head && { ...head, min: min.trim(), max: max.trim() };
  }
  const at = typeof min === 'string' ? 'maxOSVersion' : 'minOSVersion';
  findings.push(refused(`/${members.version}/${at}`, 'A range of versions has both ends, as 10.0.19041.0.'));
  return undefined;
}

type Head = { mode: RuleMode; name?: string };

function readHead(value: GraphObject, member: string, findings: GraphFinding[]): Head | undefined {
  const { ruleType, name } = value;
  const written = typeof ruleType === 'string' ? ruleType.toLowerCase() : undefined;
  if (written !== 'include' && written !== 'exclude') {
    findings.push(refused(`/${member}/ruleType`, 'Allowed: include, exclude.'));
    return undefined;
  }
  return { mode: written, ...(typeof name === 'string' && name !== '' ? { name } : {}) };
}

function findEdition(name: Json): OsEdition | undefined {
  if (typeof name !== 'string') return undefined;
  return osEditionNames.find((edition) => edition.toLowerCase() === name.toLowerCase());
}

function absent(value: Json | undefined, member: string, findings: GraphFinding[]): undefined {
  if (value === undefined || value === null) return;
  findings.push(refused(`/${member}`, 'It wants an object with ruleType and its values, or null.'));
}

function refused(at: string, expectation: string): GraphFinding {
  const message = `This applicability rule cannot be read. ${expectation}`;
  return { at, code: 'value-not-allowed', level: 'error', message };
}

function isObject(value: Json | undefined): value is GraphObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
