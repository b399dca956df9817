import type { GraphObject, Json } from './setting.ts';

/** Members of a wire object that describe it and are none of its values (spec 7.3, rule 9): annotations, actions, tools' notes. */
export function isAnnotation(name: string): boolean {
  return name.includes('@') || name.startsWith('#');
}

/** Written by the service alone, or links to other resources: not read, and not compared (spec 7.10). */
export const readOnlyMembers: ReadonlySet<string> = new Set([
  'id',
  'version',
  'createdDateTime',
  'lastModifiedDateTime',
  'supportsScopeTags',
  'isAssigned',
  'assignments',
  'groupAssignments',
  'deviceSettingStateSummaries',
  'deviceStatusOverview',
  'deviceStatuses',
  'userStatusOverview',
  'userStatuses',
  'managedDeviceCertificateStates',
  'rootCertificate',
]);

/** Who gets a profile, and who sees it: no settings, and read by those who know devices and groups (packages/targeting). */
export const targetingMembers = {
  edition: 'deviceManagementApplicabilityRuleOsEdition',
  version: 'deviceManagementApplicabilityRuleOsVersion',
  scopeTags: 'roleScopeTagIds',
  assignments: 'assignments',
  groupAssignments: 'groupAssignments',
} as const;

/** What tools add beside the wire's own (spec 7.9): their reference to the root, and how they sign in. Never kept. */
export const toolMembers: ReadonlySet<string> = new Set([
  'rootCertificateId',
  'rootCertificateDisplayName',
  'ensure',
  'credential',
  'applicationId',
  'applicationSecret',
  'tenantId',
  'certificateThumbprint',
  'certificatePassword',
  'certificatePath',
  'managedIdentity',
  'accessTokens',
]);

/** A value without annotations and without what says nothing: null, empty lists, missing members are one (spec 7.10). */
export function withoutAnnotations(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutAnnotations);
  if (value === null || typeof value !== 'object') return value;
  const members = Object.entries(value)
    .filter(([name, member]) => !isAnnotation(name) && !saysNothing(member))
    .map(([name, member]) => [name, withoutAnnotations(member)] as const);
  return Object.fromEntries(members);
}

export function saysNothing(value: Json | undefined): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}

/** Rows of known collections have these. */
const rowMembers = ['sanType', 'name', 'objectIdentifier', 'packageId'];

/** Names of the wire, by which a tool may mean them whatever their case (spec 7.9). */
export type KnownNames = { names: ReadonlySet<string>; byFolded: ReadonlyMap<string, string> };

export function knownNames(names: readonly string[]): KnownNames {
  const byFolded = new Map([...names, ...rowMembers].map((name) => [name.toLowerCase(), name]));
  return { names: new Set(names), byFolded };
}

/** Some tools begin every name with a capital (spec 7.9): known names are given back as the wire has them. */
export function withWireNames(object: GraphObject, known: KnownNames): GraphObject {
  const top = rename(object, known);
  const isRow = (row: Json): row is GraphObject =>
    row !== null && typeof row === 'object' && !Array.isArray(row);
  return Object.fromEntries(
    Object.entries(top).map(([name, value]) => [
      name,
      known.names.has(name) && Array.isArray(value)
        ? value.map((row) => (isRow(row) ? rename(row, known) : row))
        : value,
    ]),
  );
}

function rename(object: GraphObject, { byFolded }: KnownNames): GraphObject {
  const wireName = (name: string) => byFolded.get(name.toLowerCase()) ?? name;
  if (Object.keys(object).every((name) => wireName(name) === name)) return object;
  const named = Object.entries(object).map(([name, value]) => [wireName(name), name, value] as const);
  // The exact spelling stands last, so it wins over another one of the same name.
  const inOrder = [
    ...named.filter(([to, from]) => to !== from),
    ...named.filter(([to, from]) => to === from),
  ];
  return Object.fromEntries(inOrder.map(([to, , value]) => [to, value]));
}
