import { Button, Tooltip } from '@fluentui/react-components';
import { type ReactElement, type ReactNode, useState } from 'react';

type Props = {
  /** Why it cannot be pressed; undefined: it can. */
  why: string | undefined;
  icon: ReactElement;
  onClick: () => void;
  'aria-label'?: string;
  /** In a row it is small and quiet. */
  inRow?: boolean;
  children: ReactNode;
};

/** A button that cannot be pressed says why, on hover and on focus. One tree for both, or pressing it loses the focus. */
export function ReasonedButton({ why, icon, onClick, inRow = false, children, ...named }: Props) {
  const look = inRow ? ({ size: 'small', appearance: 'subtle' } as const) : {};
  const [asked, setAsked] = useState(false);
  return (
    <Tooltip
      relationship={why === undefined ? 'inaccessible' : 'description'}
      content={why ?? ''}
      visible={asked && why !== undefined}
      onVisibleChange={(_event, { visible }) => setAsked(visible)}
    >
      <Button
        {...look}
        {...named}
        icon={icon}
        disabledFocusable={why !== undefined}
        onClick={why === undefined ? onClick : undefined}
      >
        {children}
      </Button>
    </Tooltip>
  );
}
