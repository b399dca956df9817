import { useEffect, useState } from 'react';

/** While something is open on top, remembers where the focus came from, and gives it back at the end. */
export function useReturnFocus(): void {
  const [origin] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // The surface must be gone first, or its trap takes the focus back.
      requestAnimationFrame(() => {
        const lost = document.activeElement === null || document.activeElement === document.body;
        if (lost && origin instanceof HTMLElement && origin.isConnected) origin.focus();
      });
    },
    [origin],
  );
}
