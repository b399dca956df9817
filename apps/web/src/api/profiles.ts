import type { KindId } from '@countersign/catalog/kind';
import type { AssignmentDraft } from '@countersign/contract/assignments';
import type { Finding } from '@countersign/contract/problem';
import type {
  JudgedChange,
  ProfileChange,
  Profile as ProfileInside,
  ProfileSummary as ProfileSummaryInside,
  Revision as RevisionInside,
} from '@countersign/contract/profiles';
import type { ApplicabilityRules } from '@countersign/targeting/applicability/rules';
import { queryOptions } from '@tanstack/react-query';
import { addressOf, request } from './client.ts';
import type { QueryValues } from './query-text.ts';
import type { Wire } from './wire.ts';

export type Profile = Omit<Wire<ProfileInside>, 'settings'> & { settings: Record<string, unknown> };
export type ProfileSummary = Wire<ProfileSummaryInside>;
export type Revision = Omit<Wire<RevisionInside>, 'settings'> & { settings: Record<string, unknown> };

/** A trusted profile that another one brings along; what its settings may be, the catalog knows. */
export type SentRoot = { displayName: string; description: string; settings: Record<string, unknown> };

/** A profile as it is sent. */
export type SentProfile = SentRoot & {
  kind: KindId;
  /** The trusted profile it stands on; absent for a kind that stands on none. */
  rootProfileId?: string | null;
  /** One that is made with it, to stand on. */
  newRoot?: SentRoot;
  applicability?: ApplicabilityRules;
};

/** What is read again after a profile came, changed or went. */
export const profileSubjects = ['profiles', 'certificates'] as const;

export function profileAddress(id: string): string {
  return `/profiles/${encodeURIComponent(id)}`;
}

export function profileQuery(id: string) {
  return queryOptions({
    queryKey: ['profiles', 'one', id],
    queryFn: ({ signal }) => request<Profile>('GET', profileAddress(id), { signal }),
  });
}

/** All that would be said of these profiles, in their order; nothing is saved. */
export async function validateProfiles(
  profiles: readonly SentProfile[],
  signal?: AbortSignal,
): Promise<Finding[][]> {
  const answer = await request<{ profiles: { findings: Finding[] }[] }>('POST', '/profiles:validate', {
    body: { profiles },
    ...(signal ? { signal } : {}),
  });
  return answer.profiles.map(({ findings }) => findings);
}

/** What all of them get alike; without scope tags, those of whoever makes them. */
export type SentWithAll = {
  assignments?: readonly AssignmentDraft[];
  scopeTags?: readonly string[] | undefined;
};

/** A creation as it is sent, to be done or to be asked about. */
export function creationOf(
  profiles: readonly SentProfile[],
  { assignments = [], scopeTags }: SentWithAll,
): object {
  return {
    profiles,
    ...(assignments.length > 0 ? { assignments } : {}),
    ...(scopeTags ? { scopeTags } : {}),
  };
}

/**
 * All of them or none; behind those that were sent come the trusted profiles that they brought along. One key for one press
 * of Create, so that pressing again after a lost answer creates nothing twice.
 */
export async function createProfiles(
  profiles: readonly SentProfile[],
  idempotencyKey: string,
  withAll: SentWithAll = {},
): Promise<Profile[]> {
  const created = await request<{ profiles: Profile[]; roots: Profile[] }>('POST', '/profiles', {
    body: creationOf(profiles, withAll),
    idempotencyKey,
  });
  return [...created.profiles, ...created.roots];
}

/** All that would be said of the profile after a change; nothing is saved. */
export async function validateChange(
  id: string,
  change: ProfileChange,
  signal?: AbortSignal,
): Promise<Finding[]> {
  const answer = await request<JudgedChange>('POST', `${profileAddress(id)}/validate`, {
    body: change,
    ...(signal ? { signal } : {}),
  });
  return answer.findings;
}

export function changeProfile(id: string, version: number, change: ProfileChange): Promise<Profile> {
  return request('PATCH', profileAddress(id), { body: change, version });
}

/** All that stand on a trusted profile stand on another one afterwards; tells how many. */
export async function relinkDependents(id: string, rootProfileId: string): Promise<number> {
  const answer = await request<{ moved: number }>('POST', `${profileAddress(id)}/relink`, {
    body: { rootProfileId },
  });
  return answer.moved;
}

/** Makes an earlier version the newest one. */
export function restoreProfile(id: string, version: number, earlier: number): Promise<Profile> {
  return request('POST', `${profileAddress(id)}/restore`, { body: { version: earlier }, version });
}

export function deleteProfile({ id, version }: Pick<ProfileSummary, 'id' | 'version'>): Promise<void> {
  return request('DELETE', profileAddress(id), { version });
}

/** What the same search and facets find, as a file. */
export function profileExportAddress(query: QueryValues): string {
  return addressOf('/profiles/export', query);
}

/** Where the same search and facets, or one profile, can be downloaded in the shape of Graph. */
export function graphFileAddress(query: QueryValues): string {
  return addressOf('/profiles/graph', query);
}

export function graphObjectAddress(id: string, query: { withAssignments: boolean }): string {
  return addressOf(`${profileAddress(id)}/export`, query);
}

type GraphObject = { id: string };

/** So many ids fit an address. */
const idsAtOnce = 200;

/** The chosen profiles in the shape of Graph, each once; those that are gone meanwhile are absent. */
export async function readGraph(
  ids: readonly string[],
  along: { withRoots: boolean; withAssignments: boolean },
): Promise<GraphObject[]> {
  const objects = new Map<string, GraphObject>();
  for (let at = 0; at < ids.length; at += idsAtOnce) {
    const query = { id: ids.slice(at, at + idsAtOnce), ...along };
    const { value } = await request<{ value: GraphObject[] }>('GET', '/profiles/graph', { query });
    for (const object of value) objects.set(object.id, object);
  }
  return [...objects.values()];
}
