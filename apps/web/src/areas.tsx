import type { Permission } from '@countersign/contract/permissions';
import {
  ArrowImport20Filled,
  ArrowImport20Regular,
  ArrowSwap20Filled,
  ArrowSwap20Regular,
  bundleIcon,
  Certificate20Filled,
  Certificate20Regular,
  ClipboardCheckmark20Filled,
  ClipboardCheckmark20Regular,
  DocumentSettings20Filled,
  DocumentSettings20Regular,
  Filter20Filled,
  Filter20Regular,
  Heart20Filled,
  Heart20Regular,
  History20Filled,
  History20Regular,
  Home20Filled,
  Home20Regular,
  Key20Filled,
  Key20Regular,
  Laptop20Filled,
  Laptop20Regular,
  People20Filled,
  People20Regular,
  PeopleTeam20Filled,
  PeopleTeam20Regular,
  Person20Filled,
  Person20Regular,
  PersonBoard20Filled,
  PersonBoard20Regular,
  PersonKey20Filled,
  PersonKey20Regular,
  Settings20Filled,
  Settings20Regular,
  Tag20Filled,
  Tag20Regular,
} from '@fluentui/react-icons';
import type { ComponentType } from 'react';
import { paths } from './paths.ts';

/** A part of the portal that can be gone to: navigation, search and Home are all drawn from this list. */
export type Area = {
  path: string;
  title: string;
  summary: string;
  icon: ComponentType<{ filled?: boolean }>;
  needs?: Permission;
};

export const home: Area = {
  path: paths.home,
  title: 'Home',
  summary: 'Where you are and what you can do here',
  icon: bundleIcon(Home20Filled, Home20Regular),
};

export const profile: Area = {
  path: paths.profile,
  title: 'Your profile',
  summary: 'Your name, password and sessions',
  icon: bundleIcon(Person20Filled, Person20Regular),
};

const devices: Area[] = [
  {
    path: paths.devices,
    title: 'All devices',
    summary: 'Every device, and which profiles it gets',
    icon: bundleIcon(Laptop20Filled, Laptop20Regular),
    needs: 'inventory.read',
  },
  {
    path: paths.profileList,
    title: 'Configuration',
    summary: 'Certificate profiles for every platform',
    icon: bundleIcon(DocumentSettings20Filled, DocumentSettings20Regular),
    needs: 'inventory.read',
  },
  {
    path: paths.filters,
    title: 'Filters',
    summary: 'Rules that narrow an assignment to some devices',
    icon: bundleIcon(Filter20Filled, Filter20Regular),
    needs: 'inventory.read',
  },
];

const directory: Area[] = [
  {
    path: paths.users,
    title: 'Users',
    summary: 'Everybody in the directory, and what they get',
    icon: bundleIcon(PersonBoard20Filled, PersonBoard20Regular),
    needs: 'inventory.read',
  },
  {
    path: paths.groups,
    title: 'Groups',
    summary: 'Who gets profiles together, chosen or by rule',
    icon: bundleIcon(PeopleTeam20Filled, PeopleTeam20Regular),
    needs: 'inventory.read',
  },
  {
    path: paths.directoryImport(),
    title: 'Directory import',
    summary: 'Users, devices and groups from a file',
    icon: bundleIcon(ArrowImport20Filled, ArrowImport20Regular),
    needs: 'directory.write',
  },
];

const certificateAuthority: Area[] = [
  {
    path: paths.certificates,
    title: 'Certificates',
    summary: 'Your CA certificates, and the profiles that carry them',
    icon: bundleIcon(Certificate20Filled, Certificate20Regular),
    needs: 'inventory.read',
  },
  {
    path: paths.preparation,
    title: 'Preparation',
    summary: 'What to set up around your CA, step by step',
    icon: bundleIcon(ClipboardCheckmark20Filled, ClipboardCheckmark20Regular),
    needs: 'inventory.read',
  },
];

const administration: Area[] = [
  {
    path: paths.accounts,
    title: 'Accounts',
    summary: 'Who may sign in, and what for',
    icon: bundleIcon(People20Filled, People20Regular),
    needs: 'accounts.write',
  },
  {
    path: paths.roles,
    title: 'Roles',
    summary: 'What each role allows, side by side',
    icon: bundleIcon(PersonKey20Filled, PersonKey20Regular),
  },
  {
    path: paths.scopeTags,
    title: 'Scope tags',
    summary: 'Which accounts see which profiles and filters',
    icon: bundleIcon(Tag20Filled, Tag20Regular),
    needs: 'accounts.write',
  },
  {
    path: paths.tokens,
    title: 'API tokens',
    summary: 'Keys for scripts and pipelines',
    icon: bundleIcon(Key20Filled, Key20Regular),
    needs: 'tokens.write',
  },
  {
    path: paths.audit,
    title: 'Audit log',
    summary: 'Who did what, when and from where',
    icon: bundleIcon(History20Filled, History20Regular),
    needs: 'audit.read',
  },
  {
    path: paths.importExport,
    title: 'Import and export',
    summary: 'Profiles as files, in and out',
    icon: bundleIcon(ArrowSwap20Filled, ArrowSwap20Regular),
    needs: 'inventory.read',
  },
  {
    path: paths.settings,
    title: 'Settings',
    summary: 'The name of your organisation, and when to ask twice',
    icon: bundleIcon(Settings20Filled, Settings20Regular),
  },
  {
    path: paths.health,
    title: 'Health',
    summary: 'Whether the server is well, and what to do if not',
    icon: bundleIcon(Heart20Filled, Heart20Regular),
    needs: 'health.read',
  },
];

/** The groups of the navigation, in its order. */
export const areaGroups: readonly { title: string; areas: readonly Area[] }[] = [
  { title: 'Devices', areas: devices },
  { title: 'Users and groups', areas: directory },
  { title: 'Certificate authority', areas: certificateAuthority },
  { title: 'Tenant administration', areas: administration },
];

export const everyArea: readonly Area[] = areaGroups.flatMap(({ areas }) => areas);

export function areasFor(held: readonly Permission[], areas: readonly Area[]): Area[] {
  return areas.filter(({ needs }) => needs === undefined || held.includes(needs));
}
