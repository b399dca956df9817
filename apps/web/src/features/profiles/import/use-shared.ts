import { useState } from 'react';
import { useSearchParams } from 'react-router';

/** What types stand for that several platforms share. The address follows, so that a link keeps the choice. */
export function useShared() {
  const [parameters, setParameters] = useSearchParams();
  const [shared, setShared] = useState(parameters.get('shared') ?? undefined);
  const choose = (platform: string | undefined) => {
    setShared(platform);
    setParameters(
      (before) => {
        if (platform === undefined) before.delete('shared');
        else before.set('shared', platform);
        return before;
      },
      { replace: true },
    );
  };
  return [shared, choose] as const;
}
