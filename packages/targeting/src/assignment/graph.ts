import type { GraphFinding } from '@countersign/catalog/graph-finding';
import { saysNothing } from '@countersign/catalog/graph-members';
import type { GraphObject, Json } from '@countersign/catalog/setting';
import type { Assignment, FilterMode } from './assignment.ts';

const prefix = '#microsoft.graph.';

const targetTypes = {
  group: 'groupAssignmentTarget',
  exclusion: 'exclusionGroupAssignmentTarget',
  allUsers: 'allLicensedUsersAssignmentTarget',
  allDevices: 'allDevicesAssignmentTarget',
  collection: 'configurationManagerCollectionAssignmentTarget',
} as const;

/** Stand for everybody in an assignment's id (spec 4.3). */
const everybody = {
  allUsers: 'acacacac-9df4-4c7d-9d50-4ef0226f57a9',
  allDevices: 'adadadad-808e-44e2-905a-0b7873a8a531',
} as const;

const noFilter = '00000000-0000-0000-0000-000000000000';

/** Groups and filters are known by their ids in their own tenant, and by their names elsewhere: tools write them beside (spec 7.9). */
type Named = Assignment & { groupName?: string; filterName?: string };

/** `kept` is what an import brought and nobody here can follow. A line whose group was deleted has no place on the wire. */
export function assignmentsToGraph(
  profileId: string,
  lines: readonly Named[],
  kept: readonly GraphObject[] = [],
): GraphObject[] {
  const own = lines.filter(({ target, groupId }) => target !== 'group' || groupId !== null);
  return [...own.map((line) => writeLine(profileId, line)), ...kept];
}

function writeLine(profileId: string, line: Named): GraphObject {
  const { target, groupId, groupName, filterId, filterMode, filterName } = line;
  const key = target === 'group' ? (groupId ?? '') : everybody[target];
  return {
    id: `${profileId}_${key}`,
    intent: 'apply',
    source: 'direct',
    sourceId: profileId,
    target: {
      '@odata.type': prefix + targetTypes[typeOf(line)],
      deviceAndAppManagementAssignmentFilterId: filterMode === 'none' ? null : filterId,
      deviceAndAppManagementAssignmentFilterType: filterMode,
      ...(filterName === undefined ? {} : { deviceAndAppManagementAssignmentFilterDisplayName: filterName }),
      ...(target === 'group' ? { groupId, ...(groupName === undefined ? {} : { groupName }) } : {}),
    },
  };
}

function typeOf({ mode, target }: Assignment): keyof typeof targetTypes {
  if (target !== 'group') return target;
  return mode === 'include' ? 'group' : 'exclusion';
}

/** `at` is its place in the object; without the id of its group or its filter it has the name. */
export type ReadLine = Named & { at: string };

export type ReadAssignments = { lines: ReadLine[]; kept: GraphObject[]; findings: GraphFinding[] };

/** Groups and filters keep the ids of the tenant that the list comes from. */
export function assignmentsFromGraph(list: Json | undefined): ReadAssignments {
  const read: ReadAssignments = { lines: [], kept: [], findings: [] };
  if (list === undefined || list === null) return read;
  if (!Array.isArray(list)) {
    read.findings.push(refused('/assignments', 'It wants a list of assignments.'));
    return read;
  }
  for (const [index, item] of list.entries()) readLine(item, `/assignments/${index}`, read);
  return read;
}

function readLine(item: Json, at: string, read: ReadAssignments): void {
  const target = isObject(item) ? item['target'] : undefined;
  if (!isObject(item) || !isObject(target)) {
    read.findings.push(refused(at, 'It wants an object with a target.'));
    return;
  }
  const type = findType(target['@odata.type']);
  if (type === undefined) {
    const names = Object.values(targetTypes).join(', ');
    read.findings.push(refused(`${at}/target/@odata.type`, `Allowed: ${names}.`));
  } else if (type === 'collection') {
    const message =
      'A collection of Configuration Manager is kept for an export, but nothing here knows who is in it. Assign to a group instead.';
    read.findings.push({ at: `${at}/target`, code: 'collection-kept', level: 'warning', message });
    read.kept.push(item);
  } else if (lowerCase(item['intent']) === 'remove') {
    const message = 'This assignment removes the profile. Nothing here assigns so; it is left out.';
    read.findings.push({ at: `${at}/intent`, code: 'intent-left-out', level: 'warning', message });
  } else readTarget({ type, target, at }, read);
}

type Found = { type: Exclude<keyof typeof targetTypes, 'collection'>; target: GraphObject; at: string };

function readTarget({ type, target, at }: Found, read: ReadAssignments): void {
  const filter = readFilter(target, at, read);
  if (type === 'allUsers' || type === 'allDevices') {
    read.lines.push({ at, mode: 'include', target: type, groupId: null, ...filter });
    return;
  }
  const groupId = textIn(target['groupId'])?.toLowerCase() ?? null;
  const groupName = textIn(target['groupName']) ?? textIn(target['groupDisplayName']);
  if (groupId === null && groupName === undefined) {
    read.findings.push(refused(`${at}/target/groupId`, 'It wants the id of a group, or its name.'));
    return;
  }
  const mode = type === 'group' ? 'include' : 'exclude';
  const named = groupName === undefined ? {} : { groupName };
  read.lines.push({ at, mode, target: 'group', groupId, ...named, ...filter });
}

/** What can be shown, looked for and stored. */
function textIn(value: Json | undefined): string | undefined {
  if (typeof value !== 'string' || !value.isWellFormed() || /\p{Cc}/u.test(value)) return undefined;
  return value.trim() || undefined;
}

/** A filter without its mode, or a mode without its filter, says nothing on the wire. */
function readFilter(
  target: GraphObject,
  at: string,
  read: ReadAssignments,
): Pick<ReadLine, 'filterId' | 'filterMode' | 'filterName'> {
  const written = target['deviceAndAppManagementAssignmentFilterId'];
  const id =
    saysNothing(written) || written === '' || written === noFilter ? null : textIn(written)?.toLowerCase();
  const filterName = textIn(target['deviceAndAppManagementAssignmentFilterDisplayName']);
  const filterMode = findMode(target['deviceAndAppManagementAssignmentFilterType']);
  const refuse = (member: string, expectation: string) =>
    read.findings.push(refused(`${at}/target/deviceAndAppManagementAssignmentFilter${member}`, expectation));
  if (id === undefined) refuse('Id', 'It wants the id of a filter, or its name.');
  if (filterMode === undefined) refuse('Type', 'Allowed: none, include, exclude.');
  const filterId = id ?? null;
  if ((filterId === null && filterName === undefined) || filterMode === undefined || filterMode === 'none') {
    return { filterId: null, filterMode: 'none' };
  }
  return { filterId, filterMode, ...(filterName === undefined ? {} : { filterName }) };
}

function findMode(value: Json | undefined): FilterMode | undefined {
  if (value === undefined || value === null) return 'none';
  return (['none', 'include', 'exclude'] as const).find((mode) => mode === lowerCase(value));
}

function findType(value: Json | undefined): keyof typeof targetTypes | undefined {
  const written = lowerCase(value)?.replace(/^#?microsoft\.graph\./, '');
  const names = Object.keys(targetTypes) as (keyof typeof targetTypes)[];
  return names.find((name) => targetTypes[name].toLowerCase() === written);
}

function lowerCase(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value.toLowerCase() : undefined;
}

function refused(at: string, expectation: string): GraphFinding {
  const message = `This assignment cannot be read. ${expectation}`;
  return { at, code: 'value-not-allowed', level: 'error', message };
}

function isObject(value: Json | undefined): value is GraphObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
