import type { KindId } from '@countersign/catalog/kind';

/** What the wizard starts with; without a kind it asks for platform and type first. */
export type NewProfile = {
  kind?: KindId;
  /** A profile whose values are taken over. */
  from?: string;
  /** Empty: the platforms are still to be chosen. */
  platforms?: string;
  /** The thumbprint of a stored certificate to begin with. */
  certificate?: string;
  /** The trusted profile to stand on. */
  root?: string;
};

/** Every address of the portal, in one place. */
export const paths = {
  home: '/',
  signIn: '/sign-in',
  setUp: '/set-up',
  welcome: '/welcome',
  profile: '/profile',
  profileList: '/devices/configuration',
  /** The list, narrowed to those that carry a certificate. */
  profilesWith: (certificate: string, platform?: string) =>
    withQuery('/devices/configuration', { platform, certificate }),
  /** The list, narrowed to those that stand on a trusted profile. */
  profilesOn: (root: string) => withQuery('/devices/configuration', { root }),
  newProfile: (start: NewProfile = {}) => withQuery('/devices/configuration/new', start),
  profilePage: (id: string, view: { tab?: string; open?: string } = {}) =>
    withQuery(`/devices/configuration/${encodeURIComponent(id)}`, view),
  editProfile: (id: string, step?: string) =>
    withQuery(`/devices/configuration/${encodeURIComponent(id)}/edit`, { step }),
  assignProfile: (id: string) => `/devices/configuration/${encodeURIComponent(id)}/assignments`,
  devices: '/devices/all',
  newDevice: (start: { person?: string } = {}) => withQuery('/devices/all/new', start),
  device: (id: string, view: { tab?: string; open?: string } = {}) =>
    withQuery(`/devices/all/${encodeURIComponent(id)}`, view),
  editDevice: (id: string) => `/devices/all/${encodeURIComponent(id)}/edit`,
  users: '/users',
  newUser: '/users/new',
  user: (id: string, view: { tab?: string } = {}) => withQuery(`/users/${encodeURIComponent(id)}`, view),
  editUser: (id: string) => `/users/${encodeURIComponent(id)}/edit`,
  filters: '/devices/filters',
  /** With a filter or platform to begin from. */
  newFilter: (start: { from?: string; platform?: string } = {}) => withQuery('/devices/filters/new', start),
  filter: (id: string) => `/devices/filters/${encodeURIComponent(id)}`,
  editFilter: (id: string) => `/devices/filters/${encodeURIComponent(id)}/edit`,
  groups: '/groups',
  /** With a group to begin from. */
  newGroup: (start: { from?: string } = {}) => withQuery('/groups/new', start),
  group: (id: string, view: { tab?: string } = {}) => withQuery(`/groups/${encodeURIComponent(id)}`, view),
  editGroup: (id: string) => `/groups/${encodeURIComponent(id)}/edit`,
  directoryImport: (start: { kind?: string } = {}) => withQuery('/directory-import', start),
  /** A file that was sent, and how far it has come. */
  directoryImportOf: (id: string) => `/directory-import/${encodeURIComponent(id)}`,
  certificates: '/certificates',
  certificate: (sha256: string) => `/certificates/${encodeURIComponent(sha256)}`,
  preparation: '/preparation',
  preparationOf: (scenario: string) => `/preparation/${encodeURIComponent(scenario)}`,
  /** "ndes.spn" is the step spn of the scenario ndes. */
  preparationStep: (id: string) => `/preparation/${id.replace('.', '#')}`,
  accounts: '/admin/accounts',
  account: (id: string) => `/admin/accounts/${encodeURIComponent(id)}`,
  roles: '/admin/roles',
  scopeTags: '/admin/scope-tags',
  tokens: '/admin/tokens',
  audit: '/admin/audit',
  importExport: '/admin/import-export',
  settings: '/admin/settings',
  health: '/admin/health',
} as const;

function withQuery(path: string, query: Record<string, string | undefined>): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
}
