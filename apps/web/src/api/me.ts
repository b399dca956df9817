import type { Permission } from '@countersign/contract/permissions';
import type { Me } from '@countersign/contract/sessions';
import { createContext, useContext } from 'react';
import type { Wire } from './wire.ts';

/** Who is signed in. The shell provides it and is not rendered without one. */
export const MeContext = createContext<Wire<Me> | undefined>(undefined);

export function useMe(): Wire<Me> {
  const me = useContext(MeContext);
  if (!me) throw new Error('useMe is for pages inside the shell.');
  return me;
}

export function useMay(permission: Permission): boolean {
  return useMe().permissions.includes(permission);
}
