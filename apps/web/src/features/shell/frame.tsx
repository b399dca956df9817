import { makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, useEffect, useState } from 'react';
import { Outlet } from 'react-router';
import { usePrefetch } from '../../ui/later.ts';
import { narrowScreen, useMedia } from '../../ui/use-media.ts';
import { IdentityGate } from './identity-gate.tsx';
import { laterParts, NavigationDrawer, SearchPalette, ShortcutsDialog } from './later-parts.ts';
import { Permitted } from './permitted.tsx';
import { type Shortcut, shortcutOf } from './shortcut.ts';
import { SideNavigation } from './side-navigation.tsx';
import { singleKeysOn } from './single-keys.ts';
import { TopBar } from './top-bar.tsx';
import { UnreachableBar } from './unreachable-bar.tsx';

const useStyles = makeStyles({
  shell: {
    height: '100%',
    display: 'grid',
    gridTemplateRows: 'auto auto minmax(0, 1fr)',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    backgroundColor: tokens.colorNeutralBackground1,
    '@media print': { display: 'block', height: 'auto' },
  },
  top: { gridColumnStart: 1, gridColumnEnd: -1, gridRowStart: 1, '@media print': { display: 'none' } },
  trouble: { gridColumnStart: 1, gridColumnEnd: -1, gridRowStart: 2 },
  navigation: {
    gridRowStart: 3,
    width: '232px',
    overflowY: 'auto',
    backgroundColor: tokens.colorNeutralBackground2,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media print': { display: 'none' },
  },
  main: {
    gridColumnStart: -2,
    gridColumnEnd: -1,
    gridRowStart: 3,
    overflowY: 'auto',
    minWidth: 0,
    outlineStyle: 'none',
    '@media print': { overflowY: 'visible' },
  },
  skip: {
    position: 'absolute',
    zIndex: 10,
    top: '-60px',
    insetInlineStart: '12px',
    padding: '8px 16px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    ':focus': { top: '8px', outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

type Open = Shortcut | 'navigation';

export function Frame() {
  const styles = useStyles();
  const narrow = useMedia(narrowScreen);
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  useShortcuts(setOpen);
  usePrefetch(laterParts);
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#main" onClick={goToMain}>
        Skip to the content
      </a>
      <TopBar
        className={styles.top}
        narrow={narrow}
        onNavigation={() => setOpen('navigation')}
        onSearch={() => setOpen('search')}
        onShortcuts={() => setOpen('shortcuts')}
      />
      <div className={styles.trouble}>
        <UnreachableBar />
      </div>
      {narrow ? null : (
        <div className={styles.navigation}>
          <SideNavigation />
        </div>
      )}
      <main id="main" tabIndex={-1} className={styles.main}>
        <Permitted>
          <Outlet />
        </Permitted>
      </main>
      <IdentityGate />
      <Suspense fallback={null}>
        {open === 'navigation' ? <NavigationDrawer onClose={close} /> : null}
        {open === 'search' ? <SearchPalette onClose={close} /> : null}
        {open === 'shortcuts' ? <ShortcutsDialog onClose={close} /> : null}
      </Suspense>
    </div>
  );
}

/** A hash of its own would be a navigation, which the router and the history need not know of. */
function goToMain(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}

function useShortcuts(open: (wanted: Shortcut) => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target instanceof HTMLElement ? event.target : undefined;
      const inField = target?.isContentEditable === true || target?.closest('input,textarea,select') !== null;
      // A dialog that is open has the keyboard to itself.
      if (target?.closest('[role="dialog"],[role="alertdialog"]')) return;
      const wanted = shortcutOf(event, inField, singleKeysOn());
      if (!wanted) return;
      event.preventDefault();
      open(wanted);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [open]);
}
