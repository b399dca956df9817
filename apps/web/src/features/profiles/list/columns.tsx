import { platform } from '@countersign/catalog/platforms';
import { profileTypes } from '@countersign/catalog/profile-types';
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ProfileSummary } from '../../../api/profiles.ts';
import { TextLink } from '../../../navigation/links.tsx';
import { ProfileLink } from '../../../parts/named-links.tsx';
import { paths } from '../../../paths.ts';
import type { Column } from '../../../ui/list/pages.ts';
import { idColumn } from '../../../ui/list/record-columns.tsx';
import { RelativeTime } from '../../../ui/relative-time.tsx';
import { ExpiryText } from '../certificate/expiry-text.tsx';
import { VerdictBadge } from '../certificate/verdict-badge.tsx';
import { verdictTitle } from '../certificate/verdicts.ts';
import { AssignedCell } from './assigned-cell.tsx';
import { assignedText } from './assigned-words.ts';
import { ProfileName } from './profile-name.tsx';
import { standingWords } from './standing.ts';

const useStyles = makeStyles({ none: { color: tokens.colorNeutralForeground2 } });

function None() {
  return <span className={useStyles().none}>None</span>;
}

const standingText = (profile: ProfileSummary) => standingWords(profile).join(', ');

const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });

const columns: readonly Column<ProfileSummary>[] = [
  {
    key: 'displayName',
    title: 'Name',
    width: 160,
    grow: 3,
    sort: 'displayName',
    wraps: true,
    cell: (profile) => <ProfileName profile={profile} />,
    text: ({ displayName, ...standing }) => [displayName, ...standingWords(standing)].join(' · '),
  },
  {
    key: 'platform',
    title: 'Platform',
    width: 158,
    wraps: true,
    cell: (row) => platform(row.platform).shortLabel,
    text: (row) => platform(row.platform).label,
  },
  {
    key: 'type',
    title: 'Type',
    width: 124,
    wraps: true,
    cell: ({ type }) => profileTypes[type].label,
    text: ({ type }) => profileTypes[type].label,
  },
  {
    key: 'assigned',
    title: 'Assigned',
    width: 104,
    grow: 1,
    wraps: true,
    cell: (profile) => <AssignedCell profile={profile} />,
    text: ({ assigned }) => assignedText(assigned),
  },
  {
    key: 'certificate',
    title: 'Certificate',
    width: 112,
    grow: 2,
    wraps: true,
    cell: ({ certificate }) =>
      certificate ? (
        <TextLink to={paths.certificate(certificate.sha256)}>{certificate.name}</TextLink>
      ) : (
        <None />
      ),
    text: ({ certificate }) => certificate?.name ?? 'None',
  },
  {
    key: 'expiry',
    title: 'Expiry',
    width: 148,
    sort: 'expiry',
    wraps: true,
    cell: ({ certificate }) => (certificate ? <ExpiryText at={certificate.notAfter} inColumn /> : <None />),
    text: ({ certificate }) => (certificate ? day.format(new Date(certificate.notAfter)) : 'None'),
  },
  {
    key: 'modifiedAt',
    title: 'Modified',
    width: 132,
    sort: 'modifiedAt',
    cell: ({ modifiedAt }) => <RelativeTime at={modifiedAt} />,
    text: ({ modifiedAt }) => day.format(new Date(modifiedAt)),
  },
  {
    key: 'standing',
    title: 'Findings',
    width: 150,
    wraps: true,
    cell: (profile) => standingText(profile) || <None />,
    text: (profile) => standingText(profile) || 'None',
    hidden: true,
  },
  {
    key: 'verdict',
    title: 'Kind of certificate',
    width: 150,
    cell: ({ certificate }) => (certificate ? <VerdictBadge verdict={certificate.verdict} /> : <None />),
    text: ({ certificate }) => (certificate ? verdictTitle(certificate.verdict) : 'None'),
    hidden: true,
  },
  {
    key: 'root',
    title: 'Stands on',
    width: 160,
    grow: 1,
    wraps: true,
    cell: ({ root }) => (root ? <ProfileLink profile={root} /> : <None />),
    text: ({ root }) => root?.displayName ?? 'None',
    hidden: true,
  },
  {
    key: 'generation',
    title: 'Generation',
    width: 110,
    cell: ({ generation }) => generation,
    text: ({ generation }) => String(generation),
    hidden: true,
  },
  {
    key: 'sha256',
    title: 'Thumbprint (SHA-256)',
    width: 220,
    cell: ({ certificate }) => (certificate ? <Text font="monospace">{certificate.sha256}</Text> : <None />),
    text: ({ certificate }) => certificate?.sha256 ?? 'None',
    hidden: true,
  },
  idColumn,
];

export function profileColumns(
  tagNames: (tags: readonly string[]) => string,
): readonly Column<ProfileSummary>[] {
  return [
    ...columns,
    {
      key: 'scopeTags',
      title: 'Scope tags',
      width: 130,
      wraps: true,
      cell: ({ scopeTags }) => tagNames(scopeTags),
      text: ({ scopeTags }) => tagNames(scopeTags),
      hidden: true,
    },
  ];
}
