import {
  Button,
  DrawerBody,
  DrawerFooter,
  DrawerHeader,
  DrawerHeaderTitle,
  makeStyles,
  OverlayDrawer,
  tokens,
} from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons';
import { type ReactNode, useEffect, useRef } from 'react';
import { useReturnFocus } from './return-focus.ts';

const useStyles = makeStyles({
  drawer: { width: 'min(520px, 100vw)', maxWidth: '100vw' },
  wide: { width: 'min(760px, 100vw)', maxWidth: '100vw' },
  body: { display: 'grid', alignContent: 'start', gap: tokens.spacingVerticalL, paddingBottom: '24px' },
  title: { overflowWrap: 'anywhere' },
  footer: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

const typedInto = 'input:read-write, textarea:read-write, select:enabled';

type Props = {
  title: string;
  onClose: () => void;
  children: ReactNode;
  footer?: ReactNode;
  wide?: boolean;
};

/** A side panel over the page. Render it only while it is open. */
export function Panel({ title, onClose, children, footer, wide = false }: Props) {
  const styles = useStyles();
  const body = useRef<HTMLDivElement>(null);
  useReturnFocus();
  // After the drawer, which would begin at Close: what one opens to type into takes the letters.
  useEffect(() => body.current?.querySelector<HTMLElement>(typedInto)?.focus(), []);
  return (
    <OverlayDrawer
      open
      position="end"
      className={wide ? styles.wide : styles.drawer}
      onOpenChange={(_event, { open }) => (open ? undefined : onClose())}
    >
      <DrawerHeader>
        <DrawerHeaderTitle
          heading={{ className: styles.title }}
          action={
            <Button appearance="subtle" aria-label="Close" icon={<Dismiss20Regular />} onClick={onClose} />
          }
        >
          {title}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody>
        <div className={styles.body} ref={body}>
          {children}
        </div>
      </DrawerBody>
      {footer === undefined ? null : <DrawerFooter className={styles.footer}>{footer}</DrawerFooter>}
    </OverlayDrawer>
  );
}
