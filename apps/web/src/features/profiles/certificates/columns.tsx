import { Text } from '@fluentui/react-components';
import type { StoredCertificate } from '../../../api/certificates.ts';
import { TextLink } from '../../../navigation/links.tsx';
import { paths } from '../../../paths.ts';
import type { Column } from '../../../ui/list/pages.ts';
import { ExpiryText } from '../certificate/expiry-text.tsx';
import { VerdictBadge } from '../certificate/verdict-badge.tsx';
import { verdictTitle } from '../certificate/verdicts.ts';

export const certificateColumns: readonly Column<StoredCertificate>[] = [
  {
    key: 'name',
    title: 'Name',
    width: 220,
    grow: 2,
    sort: 'name',
    cell: ({ sha256, name }) => <TextLink to={paths.certificate(sha256)}>{name}</TextLink>,
    text: ({ name }) => name,
  },
  {
    key: 'verdict',
    title: 'Kind',
    width: 150,
    cell: ({ verdict }) => <VerdictBadge verdict={verdict} />,
    text: ({ verdict }) => verdictTitle(verdict),
  },
  {
    key: 'subject',
    title: 'Subject',
    width: 240,
    grow: 3,
    cell: ({ subject }) => subject,
    text: ({ subject }) => subject,
  },
  {
    key: 'expiry',
    title: 'Expiry',
    width: 195,
    sort: 'expiry',
    cell: ({ notAfter }) => <ExpiryText at={notAfter} inColumn />,
    text: ({ notAfter }) => notAfter,
  },
  {
    key: 'profiles',
    title: 'Profiles',
    width: 90,
    cell: ({ profiles }) => profiles,
    text: ({ profiles }) => String(profiles),
  },
  {
    key: 'sha256',
    title: 'Thumbprint (SHA-256)',
    width: 220,
    cell: ({ sha256 }) => <Text font="monospace">{sha256}</Text>,
    text: ({ sha256 }) => sha256,
    hidden: true,
  },
];
