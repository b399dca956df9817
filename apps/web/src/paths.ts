/** Every address of the portal, in one place. */
export const paths = {
  home: '/',
  signIn: '/sign-in',
  setUp: '/set-up',
  welcome: '/welcome',
  profile: '/profile',
  accounts: '/admin/accounts',
  account: (id: string) => `/admin/accounts/${encodeURIComponent(id)}`,
  roles: '/admin/roles',
  tokens: '/admin/tokens',
  audit: '/admin/audit',
  settings: '/admin/settings',
  health: '/admin/health',
} as const;
