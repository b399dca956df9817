import { causes, states } from '@countersign/contract/causes';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ProfileDevice } from '../../../api/states.ts';
import { TextLink } from '../../../navigation/links.tsx';
import type { ListAddress } from '../../../navigation/use-list-address.ts';
import { PersonLink } from '../../../parts/directory/person-link.tsx';
import { ProfileLink } from '../../../parts/named-links.tsx';
import { StateBadge } from '../../../parts/states/state-badge.tsx';
import { paths } from '../../../paths.ts';
import type { Column } from '../../../ui/list/pages.ts';
import { RelativeTime } from '../../../ui/relative-time.tsx';
import { reasonWords } from './reason-words.ts';

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });

function Quiet({ children }: { children: string }) {
  return <span className={useStyles().quiet}>{children}</span>;
}

/** The devices of a profile. `opened` is where one of them is explained. */
export function deviceColumns(opened: ListAddress['opened']): Column<ProfileDevice>[] {
  return [
    {
      key: 'name',
      title: 'Device',
      width: 150,
      grow: 2,
      sort: 'name',
      cell: ({ device }) => <TextLink to={paths.device(device.id)}>{device.name}</TextLink>,
      text: ({ device }) => device.name,
    },
    {
      key: 'person',
      title: 'User',
      width: 130,
      grow: 1,
      cell: ({ person }) => <PersonLink person={person} />,
      text: ({ person }) => person?.upn ?? 'None',
    },
    {
      key: 'state',
      title: 'State',
      width: 140,
      cell: ({ state }) => <StateBadge state={state} />,
      text: ({ state }) => states[state],
    },
    {
      key: 'cause',
      title: 'Why',
      width: 190,
      grow: 2,
      wraps: true,
      cell: (row) => (
        <>
          {causes[row.cause].title}
          {row.other ? (
            <>
              {': '}
              <ProfileLink profile={row.other} />
            </>
          ) : null}
        </>
      ),
      text: ({ cause, other }) =>
        other ? `${causes[cause].title}: ${other.displayName}` : causes[cause].title,
    },
    {
      key: 'reason',
      title: 'Assigned by',
      width: 120,
      grow: 1,
      cell: (row) =>
        row.group ? <TextLink to={paths.group(row.group.id)}>{row.group.name}</TextLink> : reasonWords(row),
      text: reasonWords,
    },
    {
      key: 'since',
      title: 'Since',
      width: 110,
      sort: 'since',
      cell: ({ since }) => <RelativeTime at={since} />,
      text: ({ since }) => since,
    },
    {
      key: 'explain',
      title: 'Explanation',
      width: 108,
      cell: ({ device }) => (
        <TextLink to={opened(device.id)} aria-label={`Explain ${device.name}`}>
          Explain
        </TextLink>
      ),
      text: () => 'Explain',
    },
    {
      key: 'osVersion',
      title: 'OS version',
      width: 120,
      cell: ({ device }) => device.osVersion ?? <Quiet>Unknown</Quiet>,
      text: ({ device }) => device.osVersion ?? 'Unknown',
      hidden: true,
    },
  ];
}
