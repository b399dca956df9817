import { useEffect, useState } from 'react';

/** A value as it was when nobody had changed it for a moment, so that not every letter is a question. */
export function useRested<Value>(value: Value, pause = 400): Value {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), pause);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return rested;
}
