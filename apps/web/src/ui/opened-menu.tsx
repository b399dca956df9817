import { Menu, MenuPopover, type MenuProps, MenuTrigger } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { type Opened, OpenerOf } from './opener.ts';

type Props = Opened & Pick<MenuProps, 'checkedValues' | 'onCheckedValueChange'> & { children: ReactNode };

/** The menu of a button that was there before the code of menus was. It stays once opened: it hands the focus back. */
export function OpenedMenu({ opener, open, setOpen, children, ...menu }: Props) {
  return (
    <Menu open={open} onOpenChange={(_event, data) => setOpen(data.open)} {...menu}>
      <MenuTrigger disableButtonEnhancement>
        {({ ref }) => <OpenerOf opener={opener} triggerRef={ref} />}
      </MenuTrigger>
      <MenuPopover>{children}</MenuPopover>
    </Menu>
  );
}
