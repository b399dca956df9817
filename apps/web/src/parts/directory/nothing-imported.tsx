import type { ReactNode } from 'react';
import { useMay } from '../../api/me.ts';
import { EmptyState } from '../../ui/empty-state.tsx';

type Props = { icon: ReactNode; title: string; action: ReactNode };

/** A directory that nobody has filled: how it is filled, for whom may. */
export function NothingImported({ icon, title, action }: Props) {
  const mayWrite = useMay('directory.write');
  return (
    <EmptyState
      icon={icon}
      title={title}
      body={
        mayWrite
          ? 'Import a CSV or JSON file from where you manage them today, or add one by hand. To look around first, “npm run countersign -- sample load” brings an organisation of 240 users and 600 devices.'
          : 'People with the role Profile manager or Administrator can import them.'
      }
      action={action}
    />
  );
}
