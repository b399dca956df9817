import { Button, makeStyles, Tooltip } from '@fluentui/react-components';
import { Suspense } from 'react';
import { useMe } from '../../api/me.ts';
import { Initials } from '../../ui/initials.tsx';
import { useOpener } from '../../ui/opener.ts';
import { AccountMenuList } from './later-parts.ts';

const useStyles = makeStyles({ button: { minWidth: 'auto', padding: '4px' } });

export function AccountMenu() {
  const styles = useStyles();
  const { account } = useMe();
  const { button, opened } = useOpener('menu');
  return (
    <>
      <Tooltip content={account.displayName} relationship="label">
        <Button
          appearance="subtle"
          shape="circular"
          className={styles.button}
          icon={<Initials name={account.displayName} />}
          {...button}
        />
      </Tooltip>
      <Suspense fallback={null}>{opened ? <AccountMenuList {...opened} /> : null}</Suspense>
    </>
  );
}
