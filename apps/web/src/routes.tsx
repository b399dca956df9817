import type { Permission } from '@countersign/contract/permissions';
import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import { BrokenPage } from './features/shell/broken-page.tsx';
import { NotFoundPage } from './features/shell/not-found-page.tsx';
import type { Needs } from './features/shell/permitted.tsx';
import { Shell } from './features/shell/shell.tsx';
import { paths } from './paths.ts';
import { StartScreen } from './ui/start-screen.tsx';

/** The whole portal, one line per address. Pages load when they are gone to. */
export const routes: RouteObject[] = [
  {
    HydrateFallback: StartScreen,
    ErrorBoundary: BrokenPage,
    children: [
      { path: paths.signIn, lazy: () => import('./features/doorstep/sign-in.tsx') },
      { path: paths.setUp, lazy: () => import('./features/doorstep/set-up.tsx') },
      { path: paths.welcome, lazy: () => import('./features/doorstep/welcome.tsx') },
      { path: paths.home, Component: Shell, children: [{ ErrorBoundary: BrokenPage, children: pages() }] },
    ],
  },
];

/** Behind the sign-in. What a page needs is checked by the shell, and again by the API on every request. */
function pages(): RouteObject[] {
  return [
    { index: true, lazy: () => import('./features/home/home.tsx') },
    { path: paths.profile, lazy: () => import('./features/profile/profile.tsx') },
    records(paths.profileList, 'profiles.write', {
      list: () => import('./features/profiles/list/list.tsx'),
      create: () => import('./features/profiles/wizard/new.tsx'),
      page: () => import('./features/profiles/page/detail.tsx'),
      edit: () => import('./features/profiles/wizard/edit.tsx'),
      assignments: () => import('./features/profiles/assigning/assign.tsx'),
    }),
    records(paths.devices, 'directory.write', {
      list: () => import('./features/devices/list.tsx'),
      create: () => import('./features/devices/new.tsx'),
      page: () => import('./features/devices/detail.tsx'),
      edit: () => import('./features/devices/edit.tsx'),
    }),
    records(paths.users, 'directory.write', {
      list: () => import('./features/people/list.tsx'),
      create: () => import('./features/people/new.tsx'),
      page: () => import('./features/people/detail.tsx'),
      edit: () => import('./features/people/edit.tsx'),
    }),
    records(paths.groups, 'directory.write', {
      list: () => import('./features/groups/list.tsx'),
      create: () => import('./features/groups/new.tsx'),
      page: () => import('./features/groups/detail.tsx'),
      edit: () => import('./features/groups/edit.tsx'),
    }),
    records(paths.filters, 'profiles.write', {
      list: () => import('./features/filters/list.tsx'),
      create: () => import('./features/filters/new.tsx'),
      page: () => import('./features/filters/detail.tsx'),
      edit: () => import('./features/filters/edit.tsx'),
    }),
    {
      path: paths.directoryImport(),
      handle: needs('directory.write'),
      children: [
        { index: true, lazy: () => import('./features/directory-import/start.tsx') },
        { path: ':id', lazy: () => import('./features/directory-import/file.tsx') },
      ],
    },
    {
      path: paths.certificates,
      handle: needs('inventory.read'),
      children: [
        { index: true, lazy: () => import('./features/profiles/certificates/list.tsx') },
        { path: ':sha256', lazy: () => import('./features/profiles/certificates/detail.tsx') },
      ],
    },
    {
      path: paths.preparation,
      handle: needs('inventory.read'),
      children: [
        { index: true, lazy: () => import('./features/preparation/scenarios.tsx') },
        { path: ':scenario', lazy: () => import('./features/preparation/scenario.tsx') },
      ],
    },
    {
      path: paths.accounts,
      handle: needs('accounts.write'),
      children: [
        { index: true, lazy: () => import('./features/accounts/list.tsx') },
        { path: ':id', lazy: () => import('./features/accounts/detail.tsx') },
      ],
    },
    { path: paths.roles, lazy: () => import('./features/roles/roles.tsx') },
    {
      path: paths.scopeTags,
      handle: needs('accounts.write'),
      lazy: () => import('./features/scope-tags/list.tsx'),
    },
    { path: paths.tokens, handle: needs('tokens.write'), lazy: () => import('./features/tokens/list.tsx') },
    { path: paths.audit, handle: needs('audit.read'), lazy: () => import('./features/audit/list.tsx') },
    {
      path: paths.importExport,
      handle: needs('inventory.read'),
      lazy: () => import('./features/profiles/import/import.tsx'),
    },
    { path: paths.settings, lazy: () => import('./features/settings/settings.tsx') },
    { path: paths.health, handle: needs('health.read'), lazy: () => import('./features/health/health.tsx') },
    { path: '*', Component: NotFoundPage },
  ];
}

type Lazy = () => Promise<{ Component: ComponentType }>;
type Pages = { list: Lazy; create: Lazy; page: Lazy; edit: Lazy; assignments?: Lazy };

/** What everybody may read who sees the inventory, and some may make and change. */
function records(
  path: string,
  write: Permission,
  { list, create, page, edit, assignments }: Pages,
): RouteObject {
  return {
    path,
    handle: needs('inventory.read'),
    children: [
      { index: true, lazy: list },
      { path: 'new', handle: needs(write), lazy: create },
      { path: ':id', lazy: page },
      { path: ':id/edit', handle: needs(write), lazy: edit },
      ...(assignments ? [{ path: ':id/assignments', handle: needs(write), lazy: assignments }] : []),
    ],
  };
}

function needs(permission: Permission): Needs {
  return { needs: permission };
}
