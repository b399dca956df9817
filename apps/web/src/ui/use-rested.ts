import { useEffect, useState } from 'react';

const pause = 400;

/** A value as it was when nobody had changed it for a moment, so that not every letter is a question. */
export function useRested<Value>(value: Value): Value {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), pause);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
