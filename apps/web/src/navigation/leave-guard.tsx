import { Suspense, useEffect } from 'react';
import { useBlocker } from 'react-router';
import { later, usePrefetch } from '../ui/later.ts';

const ConfirmDialog = later(async () => (await import('../ui/confirm-dialog.tsx')).ConfirmDialog);
const parts = [ConfirmDialog] as const;

type Props = {
  dirty: boolean;
  /** What one is in; it is left when this changes. */
  placeOf?: (location: Place) => string;
};

type Place = { pathname: string; search: string };

/** Asks before something typed is left behind: another page, another panel, or another site. */
export function LeaveGuard({ dirty, placeOf = panelOf }: Props) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => dirty && placeOf(currentLocation) !== placeOf(nextLocation),
  );
  useEffect(() => {
    if (!dirty) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [dirty]);
  usePrefetch(parts);
  if (blocker.state !== 'blocked') return null;
  return (
    <Suspense fallback={null}>
      <ConfirmDialog
        title="Leave without saving?"
        confirm="Leave"
        cancel="Stay"
        onConfirm={() => blocker.proceed()}
        onClose={() => blocker.reset()}
      >
        What you changed here is not saved yet.
      </ConfirmDialog>
    </Suspense>
  );
}

/** The page and the panel on it; a search or an order may change without leaving. */
function panelOf({ pathname, search }: Place): string {
  return `${pathname} ${new URLSearchParams(search).get('open') ?? ''}`;
}
