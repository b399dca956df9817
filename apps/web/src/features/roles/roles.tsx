import type { RoleList } from '@countersign/contract/accounts';
import { type Permission, permissions } from '@countersign/contract/permissions';
import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { request } from '../../api/client.ts';
import { useMay } from '../../api/me.ts';
import type { Wire } from '../../api/wire.ts';
import { TextLink } from '../../navigation/links.tsx';
import { Page } from '../../navigation/page.tsx';
import { paths } from '../../paths.ts';
import { FormSkeleton } from '../../ui/form/form-skeleton.tsx';
import { totalText } from '../../ui/list/view.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';

const useStyles = makeStyles({
  scroller: {
    overflowX: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  table: { width: '100%', minWidth: '880px', borderCollapse: 'separate', borderSpacing: 0 },
  cell: {
    padding: '10px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    textAlign: 'center',
  },
  head: {
    verticalAlign: 'top',
    textAlign: 'left',
    width: '15%',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  name: {
    position: 'sticky',
    insetInlineStart: 0,
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRight: `1px solid ${tokens.colorNeutralStroke3}`,
    minWidth: '180px',
    paddingInlineStart: '16px',
    '@media (max-width: 640px)': { minWidth: '120px', padding: '8px', fontSize: tokens.fontSizeBase200 },
  },
  corner: { backgroundColor: tokens.colorNeutralBackground2, fontWeight: tokens.fontWeightSemibold },
  role: { display: 'grid', gap: tokens.spacingVerticalXXS, fontWeight: tokens.fontWeightRegular },
  summary: { color: tokens.colorNeutralForeground2 },
  yes: { color: tokens.colorStatusSuccessForeground1, display: 'inline-block', verticalAlign: 'middle' },
  no: { color: tokens.colorNeutralForeground3 },
});

export function Component() {
  const roles = useQuery({
    queryKey: ['roles'],
    queryFn: ({ signal }) => request<Wire<RoleList>>('GET', '/roles', { signal }),
  });
  return (
    <Page
      title="Roles"
      crumbs={[{ title: 'Tenant administration' }]}
      lead="Roles are fixed. An account may hold several and may then do what any of them allows. Administrator and PKI administrator are each held by at least one account at all times."
    >
      {roles.isError ? <ProblemNotice problem={roles.error} retry={() => void roles.refetch()} /> : null}
      {roles.isPending ? <FormSkeleton fields={5} /> : null}
      {roles.data ? <Matrix roles={roles.data} /> : null}
    </Page>
  );
}

function Matrix({ roles }: { roles: Wire<RoleList> }) {
  const styles = useStyles();
  return (
    <ScrollRegion className={styles.scroller} aria-label="Permissions by role">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.cell, styles.name, styles.corner)}>
              May
            </th>
            {roles.map((role) => (
              <RoleHead key={role.name} role={role} />
            ))}
          </tr>
        </thead>
        <tbody>
          {(Object.keys(permissions) as Permission[]).map((permission) => (
            <tr key={permission}>
              <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
                {permissions[permission]}
              </th>
              {roles.map((role) => (
                <td key={role.name} className={styles.cell}>
                  <Mark held={role.permissions.some(({ name }) => name === permission)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function RoleHead({ role }: { role: Wire<RoleList>[number] }) {
  const styles = useStyles();
  const mayOpen = useMay('accounts.write');
  const count = totalText(role.accounts, ['account', 'accounts']);
  return (
    <th scope="col" aria-label={role.title} className={mergeClasses(styles.cell, styles.head)}>
      <span className={styles.role}>
        <Text weight="semibold">{role.title}</Text>
        <Text size={200} className={styles.summary}>
          {role.summary}
        </Text>
        <Text size={200}>
          {mayOpen ? <TextLink to={`${paths.accounts}?role=${role.name}`}>{count}</TextLink> : count}
        </Text>
      </span>
    </th>
  );
}

function Mark({ held }: { held: boolean }) {
  const styles = useStyles();
  return held ? (
    <CheckmarkCircle20Filled className={styles.yes} aria-label="Yes" />
  ) : (
    <span className={styles.no}>–</span>
  );
}
