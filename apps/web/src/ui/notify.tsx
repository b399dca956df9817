import { type ComponentType, useEffect, useState } from 'react';
import { addNotice, type Notice, onNoticesChange } from './notices.ts';
import { whenIdle } from './when-idle.ts';

/** The corner where notices show for a moment. Its code comes when the page rests, or with the first notice. */
export function AppToaster() {
  const [Toasts, setToasts] = useState<ComponentType>();
  useEffect(() => {
    const fetch = async () => {
      const loaded = await import('./toasts.tsx').catch(() => undefined);
      // Without it a notice stands under the bell all the same, and the next one tries again.
      if (loaded) setToasts(() => loaded.Toasts);
    };
    const cancel = whenIdle(() => void fetch());
    const unsubscribe = onNoticesChange(() => void fetch());
    return () => {
      cancel();
      unsubscribe();
    };
  }, []);
  return Toasts ? <Toasts /> : null;
}

/** Says what happened: for a moment in the corner, and from then on under the bell. */
export function useNotify(): (notice: Omit<Notice, 'id' | 'at'>) => void {
  return addNotice;
}
