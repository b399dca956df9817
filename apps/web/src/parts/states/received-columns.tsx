import { platform, type PlatformName } from '@countersign/catalog/platforms';
import { causes, states } from '@countersign/contract/causes';
import type { To } from 'react-router';
import type { DeviceProfile } from '../../api/received.ts';
import { TextLink } from '../../navigation/links.tsx';
import { paths } from '../../paths.ts';
import type { Column } from '../../ui/list/pages.ts';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { ProfileLink } from '../named-links.tsx';
import { reasonWords } from './reason-words.ts';
import { StateBadge } from './state-badge.tsx';

const platformLabel = (row: DeviceProfile) => platform(row.profile.platform as PlatformName).label;

function CauseCell({ row: { cause, other, profile }, to }: { row: DeviceProfile; to: To }) {
  return (
    <>
      {causes[cause].title}
      {other ? (
        <>
          : <ProfileLink profile={other} />
        </>
      ) : null}{' '}
      <TextLink to={to} inline aria-label={`Explain ${profile.displayName}`}>
        Explain
      </TextLink>
    </>
  );
}

function Reason({ row }: { row: DeviceProfile }) {
  if (!row.group) return <>{reasonWords(row)}</>;
  return <TextLink to={paths.group(row.group.id)}>{row.group.name}</TextLink>;
}

function causeText({ cause, other }: DeviceProfile): string {
  const { title, says } = causes[cause];
  return `${title}${other ? `: ${other.displayName}` : ''}. ${says}`;
}

/** What of profiles stands in a list of those that devices get; `explained` is where a row's explanation opens. */
export function receivedColumns<Row extends DeviceProfile>(
  explained: (row: Row) => To,
): readonly Column<Row>[] {
  return [
    {
      key: 'profile',
      title: 'Profile',
      width: 180,
      grow: 2,
      wraps: true,
      cell: ({ profile }) => <TextLink to={paths.profilePage(profile.id)}>{profile.displayName}</TextLink>,
      text: ({ profile }) => profile.displayName,
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
      width: 220,
      grow: 2,
      wraps: true,
      cell: (row) => <CauseCell row={row} to={explained(row)} />,
      text: causeText,
    },
    {
      key: 'reason',
      title: 'Assigned to',
      width: 150,
      grow: 1,
      cell: (row) => <Reason row={row} />,
      text: reasonWords,
    },
    {
      key: 'since',
      title: 'Since',
      width: 130,
      cell: ({ since }) => <RelativeTime at={since} />,
      text: ({ since }) => since,
    },
    {
      key: 'platform',
      title: 'Platform',
      width: 190,
      cell: platformLabel,
      text: platformLabel,
      hidden: true,
    },
  ];
}
