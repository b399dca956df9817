import { type KeyboardEvent, type MouseEvent, type Ref, useId, useLayoutEffect, useState } from 'react';

/** What a surface must know of the button that opens it, which stands elsewhere and was there before it. */
export type Opened = { opener: HTMLElement; open: boolean; setOpen: (open: boolean) => void };

/** For a button whose surface is fetched later: the props of the button, and once it was asked for, of the surface. */
export function useOpener(hasPopup: 'menu' | 'dialog') {
  const id = useId();
  const [opener, setOpener] = useState<HTMLElement>();
  const [open, setOpen] = useState(false);
  const button = {
    id,
    'aria-haspopup': hasPopup,
    'aria-expanded': open,
    onClick: ({ currentTarget }: MouseEvent<HTMLElement>) => {
      setOpener(currentTarget);
      setOpen(!open);
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (hasPopup !== 'menu' || event.key !== 'ArrowDown') return;
      event.preventDefault();
      setOpener(event.currentTarget);
      setOpen(true);
    },
  } as const;
  const opened: Opened | undefined = opener && { opener, open, setOpen };
  return { button, opened };
}

/** Stands for the opener inside Fluent's trigger: the surface is placed at it, and a click on it is not one outside. */
export function OpenerOf({
  opener,
  triggerRef,
}: {
  opener: HTMLElement;
  triggerRef: Ref<unknown> | undefined;
}) {
  useLayoutEffect(() => {
    if (typeof triggerRef !== 'function') return undefined;
    triggerRef(opener);
    return () => void triggerRef(null);
  }, [opener, triggerRef]);
  return null;
}
