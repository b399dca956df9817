import { MenuItemRadio, MenuList } from '@fluentui/react-components';
import { OpenedMenu } from '../opened-menu.tsx';
import type { Opened } from '../opener.ts';
import { type ThemeChoice, themeChoices, useThemeChoice } from './theme-choice.tsx';

export function ThemeMenuList(opened: Opened) {
  const { choice, choose } = useThemeChoice();
  return (
    <OpenedMenu
      {...opened}
      checkedValues={{ theme: [choice] }}
      onCheckedValueChange={(_event, { checkedItems }) => choose(checkedItems[0] as ThemeChoice)}
    >
      <MenuList aria-labelledby={opened.opener.id}>
        {themeChoices.map(({ value, label }) => (
          <MenuItemRadio key={value} name="theme" value={value}>
            {label}
          </MenuItemRadio>
        ))}
      </MenuList>
    </OpenedMenu>
  );
}
