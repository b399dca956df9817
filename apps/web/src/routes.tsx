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
  const needs = (permission: Needs['needs']): Needs => ({ needs: permission });
  return [
    { index: true, lazy: () => import('./features/home/home.tsx') },
    { path: paths.profile, lazy: () => import('./features/profile/profile.tsx') },
    {
      path: paths.profileList,
      handle: needs('inventory.read'),
      children: [
        { index: true, lazy: () => import('./features/profiles/list/list.tsx') },
        {
          path: 'new',
          handle: needs('profiles.write'),
          lazy: () => import('./features/profiles/wizard/new.tsx'),
        },
        { path: ':id', lazy: () => import('./features/profiles/page/detail.tsx') },
        {
          path: ':id/edit',
          handle: needs('profiles.write'),
          lazy: () => import('./features/profiles/wizard/edit.tsx'),
        },
        {
          path: ':id/assignments',
          handle: needs('profiles.write'),
          lazy: () => import('./features/profiles/assigning/assign.tsx'),
        },
      ],
    },
    {
      path: paths.devices,
      handle: needs('inventory.read'),
      children: [
        { index: true, lazy: () => import('./features/devices/list.tsx') },
        { path: 'new', handle: needs('directory.write'), lazy: () => import('./features/devices/new.tsx') },
        { path: ':id', lazy: () => import('./features/devices/detail.tsx') },
        {
          path: ':id/edit',
          handle: needs('directory.write'),
          lazy: () => import('./features/devices/edit.tsx'),
        },
      ],
    },
    {
      path: paths.users,
      handle: needs('inventory.read'),
      children: [
        { index: true, lazy: () => import('./features/people/list.tsx') },
        { path: 'new', handle: needs('directory.write'), lazy: () => import('./features/people/new.tsx') },
        { path: ':id', lazy: () => import('./features/people/detail.tsx') },
        {
          path: ':id/edit',
          handle: needs('directory.write'),
          lazy: () => import('./features/people/edit.tsx'),
        },
      ],
    },
    {
      path: paths.filters,
      handle: needs('inventory.read'),
      children: [
        { index: true, lazy: () => import('./features/filters/list.tsx') },
        { path: 'new', handle: needs('profiles.write'), lazy: () => import('./features/filters/new.tsx') },
        { path: ':id', lazy: () => import('./features/filters/detail.tsx') },
        {
          path: ':id/edit',
          handle: needs('profiles.write'),
          lazy: () => import('./features/filters/edit.tsx'),
        },
      ],
    },
    {
      path: paths.groups,
      handle: needs('inventory.read'),
      children: [
        { index: true, lazy: () => import('./features/groups/list.tsx') },
        { path: 'new', handle: needs('directory.write'), lazy: () => import('./features/groups/new.tsx') },
        { path: ':id', lazy: () => import('./features/groups/detail.tsx') },
        {
          path: ':id/edit',
          handle: needs('directory.write'),
          lazy: () => import('./features/groups/edit.tsx'),
        },
      ],
    },
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
