import { expect, test } from 'vitest';
import { findingsByRow } from './findings-by-row.ts';

const keys = new Set(['displayName', 'subject', 'rootProfileId', 'applicability.version']);

test.each([
  ['/profiles/0/settings/subject', 'subject'],
  ['/profiles/0/settings/subject/2', 'subject'],
  ['/profiles/0/rootProfileId', 'rootProfileId'],
  ['/profiles/0/displayName', 'displayName'],
  ['/rootProfileId', 'rootProfileId'],
  ['/profiles/0/applicability/version/max', 'applicability.version'],
  ['/profiles/0/settings/unknown', ''],
  ['/profiles/0', ''],
  ['', ''],
])('a finding at %s stands at the row %s', (at, key) => {
  const finding = { at, code: 'V01', message: 'Look here.' };
  expect([...findingsByRow([finding], keys)]).toEqual([[key, [finding]]]);
});
