import { later } from '../../ui/later.ts';
import { ThemeMenuList } from '../../ui/theme/theme-menu.tsx';

export const AccountMenuList = later(async () => (await import('./account-menu-list.tsx')).AccountMenuList);
export const IdentityDialog = later(async () => (await import('./identity-dialog.tsx')).IdentityDialog);
export const NavigationDrawer = later(async () => (await import('./navigation-drawer.tsx')).NavigationDrawer);
export const NotificationsSurface = later(
  async () => (await import('./notifications-surface.tsx')).NotificationsSurface,
);
export const SearchPalette = later(async () => (await import('./search-palette.tsx')).SearchPalette);
export const ShortcutsDialog = later(async () => (await import('./shortcuts-dialog.tsx')).ShortcutsDialog);

/** What opens over the pages. None of it is needed to show one, and nobody is to wait for it after a click. */
export const laterParts = [
  SearchPalette,
  AccountMenuList,
  NotificationsSurface,
  ThemeMenuList,
  NavigationDrawer,
  ShortcutsDialog,
  IdentityDialog,
] as const;
