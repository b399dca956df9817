import { roles } from '@countersign/contract/permissions';
import { makeStyles, MenuDivider, MenuItem, MenuList, Text, tokens } from '@fluentui/react-components';
import { Person20Regular, SignOut20Regular } from '@fluentui/react-icons';
import { useNavigate } from 'react-router';
import { useMe } from '../../api/me.ts';
import { useSignOut } from '../../api/sign-out.ts';
import { paths } from '../../paths.ts';
import { OpenedMenu } from '../../ui/opened-menu.tsx';
import type { Opened } from '../../ui/opener.ts';

const useStyles = makeStyles({
  who: { display: 'grid', padding: '8px 12px', maxWidth: '280px' },
  minor: { color: tokens.colorNeutralForeground2 },
});

export function AccountMenuList(opened: Opened) {
  const styles = useStyles();
  const { account } = useMe();
  const navigate = useNavigate();
  const signOut = useSignOut();
  return (
    <OpenedMenu {...opened}>
      <div className={styles.who}>
        <Text weight="semibold" truncate wrap={false} title={account.displayName}>
          {account.displayName}
        </Text>
        <Text size={200} className={styles.minor} truncate wrap={false} title={account.email}>
          {account.email}
        </Text>
        <Text size={200} className={styles.minor}>
          {account.roles.map((role) => roles[role].title).join(', ')}
        </Text>
      </div>
      <MenuDivider />
      <MenuList aria-labelledby={opened.opener.id}>
        <MenuItem icon={<Person20Regular />} onClick={() => void navigate(paths.profile)}>
          Your profile
        </MenuItem>
        <MenuItem icon={<SignOut20Regular />} onClick={() => void signOut()}>
          Sign out
        </MenuItem>
      </MenuList>
    </OpenedMenu>
  );
}
