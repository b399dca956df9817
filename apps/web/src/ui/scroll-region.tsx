import type { ComponentProps } from 'react';

type Props = Omit<ComponentProps<'section'>, 'tabIndex'> & { 'aria-label': string };

/** What scrolls by itself: it can be reached with the keyboard, or its end cannot be seen without a mouse, and says what it is. */
export function ScrollRegion({ children, ...rest }: Props) {
  return (
    // axe asks for the tab stop (scrollable-region-focusable) that the linter's rule would forbid.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section {...rest} tabIndex={0}>
      {children}
    </section>
  );
}
