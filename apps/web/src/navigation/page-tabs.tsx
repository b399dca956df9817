import { makeStyles, mergeClasses, Tab, TabList } from '@fluentui/react-components';
import { type ReactNode, useEffect, useId } from 'react';
import { useSearchParams } from 'react-router';
import { tabIn, withTab } from './tab-address.ts';

const useStyles = makeStyles({
  // The tabs begin where the title begins.
  tabs: { marginInlineStart: '-12px', overflowX: 'auto', flexShrink: 0 },
  panel: { display: 'flex', flexDirection: 'column', gap: '32px', minWidth: 0 },
  filled: { flexGrow: 1, minHeight: '400px', gap: '16px' },
});

export type PageTab<Key extends string> = { key: Key; title: string };

/** The tab that the address names, or else the first. */
export function useTab<Key extends string>(tabs: readonly PageTab<Key>[]): Key | undefined {
  const [parameters] = useSearchParams();
  return tabIn(parameters, tabs);
}

type Props<Key extends string> = {
  /** "Parts of the device". */
  label: string;
  tabs: readonly PageTab<Key>[];
  /** What fills the rest of the window and scrolls inside, such as a list. */
  filled?: boolean;
  children: ReactNode;
};

/** The parts of a page, one at a time. Which is open stands in the address, and what is asked in it goes with it. */
export function PageTabs<Key extends string>({ label, tabs, filled = false, children }: Props<Key>) {
  const styles = useStyles();
  const [parameters, setParameters] = useSearchParams();
  const prefix = useId();
  const open = tabIn(parameters, tabs);
  useEffect(() => bringIntoSight(`${prefix}-${open ?? ''}`), [prefix, open]);
  return (
    <>
      <TabList
        className={styles.tabs}
        aria-label={label}
        selectedValue={open}
        onTabSelect={(_event, { value }) => setParameters(withTab(tabs, value))}
      >
        {tabs.map(({ key, title }) => (
          <Tab
            key={key}
            value={key}
            id={`${prefix}-${key}`}
            {...(key === open ? { 'aria-controls': `${prefix}-panel` } : {})}
          >
            {title}
          </Tab>
        ))}
      </TabList>
      <div
        id={`${prefix}-panel`}
        role="tabpanel"
        aria-labelledby={`${prefix}-${open ?? ''}`}
        className={mergeClasses(styles.panel, filled && styles.filled)}
      >
        {children}
      </div>
    </>
  );
}

/** On a narrow screen not all of them fit. The page stays where it is, only the tabs move. */
function bringIntoSight(id: string): void {
  const tab = document.getElementById(id);
  const list = tab?.parentElement;
  if (!tab || !list) return;
  const [inside, around] = [tab.getBoundingClientRect(), list.getBoundingClientRect()];
  list.scrollLeft += inside.left + inside.width / 2 - (around.left + around.width / 2);
}
