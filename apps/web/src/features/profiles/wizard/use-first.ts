import { useState } from 'react';

/** The first value that came: a form that was begun with it is not begun again when it is read anew. */
export function useFirst<Value>(value: Value | undefined): Value | undefined {
  const [first, setFirst] = useState(value);
  if (first === undefined && value !== undefined) setFirst(value);
  return first ?? value;
}
