import { Button, Tooltip } from '@fluentui/react-components';
import { DarkTheme20Regular } from '@fluentui/react-icons';
import { Suspense } from 'react';
import { later } from '../later.ts';
import { useOpener } from '../opener.ts';

export const ThemeMenuList = later(async () => (await import('./theme-menu-list.tsx')).ThemeMenuList);

export function ThemeMenu() {
  const { button, opened } = useOpener('menu');
  return (
    <>
      <Tooltip content="Theme" relationship="label">
        <Button appearance="subtle" icon={<DarkTheme20Regular />} {...button} />
      </Tooltip>
      <Suspense fallback={null}>{opened ? <ThemeMenuList {...opened} /> : null}</Suspense>
    </>
  );
}
