import { useState } from 'react';
import { useSearchParams } from 'react-router';

/** A choice about the whole import. The address follows, so that a link keeps it. */
export function useAddressChoice(key: string) {
  const [parameters, setParameters] = useSearchParams();
  const [chosen, setChosen] = useState(parameters.get(key) ?? undefined);
  const choose = (value: string | undefined) => {
    setChosen(value);
    setParameters(
      (before) => {
        if (value === undefined) before.delete(key);
        else before.set(key, value);
        return before;
      },
      { replace: true },
    );
  };
  return [chosen, choose] as const;
}
