import { Add20Regular, DocumentSettings20Regular } from '@fluentui/react-icons';
import { useNavigate } from 'react-router';
import { useMay } from '../../../api/me.ts';
import { profileExportAddress, type ProfileSummary } from '../../../api/profiles.ts';
import { LinkButton } from '../../../navigation/links.tsx';
import { Page } from '../../../navigation/page.tsx';
import { useRecords } from '../../../navigation/use-records.ts';
import { paths } from '../../../paths.ts';
import { Commands } from '../../../ui/commands.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { RecordList } from '../../../ui/list/record-list.tsx';
import { BulkProfiles } from './bulk-profiles.tsx';
import { profileColumns } from './columns.tsx';
import { useCertificateFacet } from './certificate-facet.ts';
import { profileFacets } from './facets.ts';
import { useRootFacet } from './root-facet.ts';

const facetKeys = [...profileFacets.map(({ key }) => key), 'certificate', 'root'];
const asked = { subject: 'profiles', facetKeys, sort: 'displayName' };

export function Component() {
  const navigate = useNavigate();
  const mayWrite = useMay('profiles.write');
  const { view, list } = useRecords<ProfileSummary>(asked);
  const { search, facets } = view;
  const certificateFacet = useCertificateFacet(facets.certificate?.[0]);
  const rootFacet = useRootFacet(facets.root?.[0]);
  const create = mayWrite ? (
    <LinkButton appearance="primary" icon={<Add20Regular />} to={paths.newProfile()}>
      Create
    </LinkButton>
  ) : undefined;
  return (
    <Page
      title="Configuration profiles"
      crumbs={[{ title: 'Devices' }, { title: 'Configuration' }]}
      lead="Each brings certificates of one kind to the devices of one platform."
      shape="list"
      commands={create ? <Commands>{create}</Commands> : undefined}
    >
      <RecordList
        name="profiles"
        nouns={['profile', 'profiles']}
        columns={profileColumns}
        rowKey={({ id }) => id}
        rowName={({ displayName }) => displayName}
        {...list}
        searchHint="Search name or certificate"
        facets={[...profileFacets, ...certificateFacet, ...rootFacet]}
        exports={[
          {
            label: 'All that match as CSV',
            run: () => window.location.assign(profileExportAddress({ search, ...facets })),
          },
        ]}
        onOpen={({ id }) => void navigate(paths.profilePage(id))}
        {...(mayWrite
          ? {
              renderBulk: (chosen: ProfileSummary[], done: () => void) => (
                <BulkProfiles chosen={chosen} onDone={done} />
              ),
            }
          : {})}
        empty={
          <EmptyState
            icon={<DocumentSettings20Regular />}
            title="No profiles yet"
            body={
              mayWrite
                ? 'Begin with the certificate of your root CA. Drop the file, tick the platforms, and each gets a profile of its own.'
                : 'People with the role Profile manager or Administrator can create them.'
            }
            action={create}
          />
        }
      />
    </Page>
  );
}
