import { Add20Regular, ArrowImport20Regular, DocumentSettings20Regular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { useMay } from '../../../api/me.ts';
import { graphFileAddress, profileExportAddress, type ProfileSummary } from '../../../api/profiles.ts';
import { useTagNames } from '../../../api/scope-tag-names.ts';
import { useTagFacet } from '../../../parts/scope-tags/tag-facet.ts';
import { LinkButton } from '../../../navigation/links.tsx';
import { Page } from '../../../navigation/page.tsx';
import { useRecords } from '../../../navigation/use-records.ts';
import { paths } from '../../../paths.ts';
import { Commands } from '../../../ui/commands.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { RecordList } from '../../../ui/list/record-list.tsx';
import { isNarrowed, totalText } from '../../../ui/list/view.ts';
import { download } from '../export/download.ts';
import { ExportDialog } from '../export/export-dialog.tsx';
import { BulkProfiles } from './bulk-profiles.tsx';
import { profileColumns } from './columns.tsx';
import { useCertificateFacet } from './certificate-facet.ts';
import { profileFacets } from './facets.ts';
import { useRootFacet } from './root-facet.ts';

const nouns = ['profile', 'profiles'] as const;
const asked = {
  subject: 'profiles',
  facets: [...profileFacets, 'scopeTag', 'certificate', 'root'],
  sort: 'displayName',
};

export function Component() {
  const navigate = useNavigate();
  const mayWrite = useMay('profiles.write');
  const { view, list } = useRecords<ProfileSummary>(asked);
  const { search, facets } = view;
  const certificateFacet = useCertificateFacet(facets.certificate?.[0]);
  const rootFacet = useRootFacet(facets.root?.[0]);
  const tagFacet = useTagFacet();
  const tagNames = useTagNames();
  const columns = useMemo(() => profileColumns(tagNames), [tagNames]);
  const [exporting, setExporting] = useState(false);
  const create = mayWrite ? (
    <LinkButton appearance="primary" icon={<Add20Regular />} to={paths.newProfile()}>
      Create
    </LinkButton>
  ) : undefined;
  return (
    <Page
      title="Configuration profiles"
      crumbs={[{ title: 'Devices' }]}
      lead="Each brings certificates of one kind to the devices of one platform."
      shape="list"
      commands={
        create ? (
          <Commands>
            {create}
            <LinkButton icon={<ArrowImport20Regular />} to={paths.importExport}>
              Import
            </LinkButton>
          </Commands>
        ) : undefined
      }
    >
      <RecordList
        name="profiles"
        nouns={nouns}
        columns={columns}
        rowKey={({ id }) => id}
        rowName={({ displayName }) => displayName}
        {...list}
        searchHint="Search name or certificate"
        facets={[...profileFacets, ...tagFacet, ...certificateFacet, ...rootFacet]}
        exports={[
          {
            label: 'All that match as CSV',
            run: () => window.location.assign(profileExportAddress({ search, ...facets })),
          },
          { label: 'All that match as JSON, to import again', run: () => setExporting(true) },
        ]}
        onOpen={({ id }) => void navigate(paths.profilePage(id))}
        renderBulk={(chosen, done) => <BulkProfiles chosen={chosen} onDone={done} />}
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
      {exporting ? (
        <ExportDialog
          title={exportTitle(list.pages.total)}
          rootsApart={isNarrowed(view)}
          onDownload={(along) => download(graphFileAddress({ search, ...facets, ...along }))}
          onClose={() => setExporting(false)}
        />
      ) : null}
    </Page>
  );
}

/** "Export 12 profiles", or "Export profiles" while nobody knows. */
function exportTitle(total: { count: number; exact: boolean } | undefined): string {
  return `Export ${totalText(total, nouns) || 'profiles'}`;
}
