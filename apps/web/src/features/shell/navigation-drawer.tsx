import {
  Button,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  OverlayDrawer,
} from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons';
import { useReturnFocus } from '../../ui/return-focus.ts';
import { SideNavigation } from './side-navigation.tsx';

/** The navigation of a narrow screen. */
export function NavigationDrawer({ onClose }: { onClose: () => void }) {
  useReturnFocus();
  return (
    <OverlayDrawer
      open
      position="start"
      size="small"
      onOpenChange={(_event, { open }) => (open ? undefined : onClose())}
    >
      <DrawerHeader>
        <DrawerHeaderTitle
          action={
            <Button appearance="subtle" aria-label="Close" icon={<Dismiss20Regular />} onClick={onClose} />
          }
        >
          Navigation
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody>
        <SideNavigation onFollow={onClose} />
      </DrawerBody>
    </OverlayDrawer>
  );
}
