import { useEffect, useState } from 'react';

/**
 * The one-time token of the link that was opened. It stands in the fragment, which no server and no log sees,
 * and leaves the address bar at once, so that it is in no history and on no screenshot.
 */
export function useLinkToken(): string {
  const [token] = useState(() => window.location.hash.slice(1));
  useEffect(() => {
    if (window.location.hash !== '') {
      window.history.replaceState(window.history.state, '', window.location.pathname);
    }
  }, []);
  return token;
}
