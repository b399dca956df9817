import { deviceColumns, versionColumn } from '../columns.ts';
import type { DeviceFacts } from '../facts.ts';
import { fold } from '../fold.ts';
import { compareVersions, versionParts } from '../os-version.ts';
import { type Sql, joinSql, raw, sql } from '../sql.ts';
import { editionOfSku, skusOfEditions } from './editions.ts';
import type { ApplicabilityRules, EditionRule, VersionRule } from './rules.ts';

type Asked = Pick<DeviceFacts, 'sku' | 'osVersion'>;

/** The rule that keeps the profile from the device. What is not known is not that edition and in no range. */
export function refusedBy(
  { edition, version }: ApplicabilityRules,
  device: Asked,
): 'edition' | 'version' | undefined {
  if (edition && isEdition(edition, device) !== (edition.mode === 'include')) return 'edition';
  if (version && isWithin(version, device) !== (version.mode === 'include')) return 'version';
  return undefined;
}

function isEdition({ editions }: EditionRule, { sku }: Asked): boolean {
  const edition = editionOfSku(sku);
  return edition !== null && editions.includes(edition);
}

function isWithin({ min, max }: VersionRule, { osVersion }: Asked): boolean {
  const [known, from, to] = [osVersion, min, max].map(versionParts);
  if (!known || !from || !to) return false;
  return compareVersions(known, from) >= 0 && compareVersions(known, to) <= 0;
}

/** Whether all rules let the profile through to a device `d`, true or false and never null. */
export function compileRules({ edition, version }: ApplicabilityRules): Sql {
  const parts = [
    ...(edition ? [compileEdition(edition)] : []),
    ...(version ? [compileVersion(version)] : []),
  ];
  return parts.length === 0 ? raw('true') : sql`(${joinSql(parts, ' and ')})`;
}

function compileEdition({ mode, editions }: EditionRule): Sql {
  const skus = skusOfEditions(editions).map(fold);
  return inMode(mode, sql`${raw(deviceColumns.sku)} = any(${skus}::text[])`);
}

function compileVersion({ mode, min, max }: VersionRule): Sql {
  const [from, to] = [min, max].map(versionParts);
  if (!from || !to) return inMode(mode, raw('false'));
  return inMode(mode, sql`${raw(versionColumn)} between ${from}::int[] and ${to}::int[]`);
}

function inMode(mode: EditionRule['mode'], predicate: Sql): Sql {
  return mode === 'include' ? sql`coalesce(${predicate}, false)` : sql`(not coalesce(${predicate}, false))`;
}
