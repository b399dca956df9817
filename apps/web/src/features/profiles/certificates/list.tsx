import { Certificate20Regular } from '@fluentui/react-icons';
import { useNavigate } from 'react-router';
import type { StoredCertificate } from '../../../api/certificates.ts';
import { useMay } from '../../../api/me.ts';
import { allRows, usePages } from '../../../api/pages.ts';
import { LinkButton } from '../../../navigation/links.tsx';
import { Page } from '../../../navigation/page.tsx';
import { useListAddress } from '../../../navigation/use-list-address.ts';
import { paths } from '../../../paths.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { csvOf } from '../../../ui/list/csv.ts';
import { RecordList } from '../../../ui/list/record-list.tsx';
import type { Facet } from '../../../ui/list/view.ts';
import { saveFile } from '../../../ui/save-file.ts';
import { verdictTitles } from '../certificate/verdicts.ts';
import { certificateColumns } from './columns.tsx';

const facets: Facet[] = [
  {
    key: 'verdict',
    title: 'Kind',
    options: Object.entries(verdictTitles).map(([value, label]) => ({ value, label })),
  },
];
const facetKeys = facets.map(({ key }) => key);

export function Component() {
  const navigate = useNavigate();
  const mayWrite = useMay('profiles.write');
  const { view, change } = useListAddress(facetKeys, 'name');
  const query = { search: view.search, sort: view.sort, ...view.facets };
  const pages = usePages<StoredCertificate>('certificates', '/certificates', query);
  const exportCsv = async () => {
    const rows = await allRows<StoredCertificate>('/certificates', query);
    saveFile('certificates.csv', 'text/csv', csvOf(certificateColumns, rows));
  };
  return (
    <Page
      title="Certificates"
      crumbs={[{ title: 'Certificate authority' }]}
      lead="The CA certificates that profiles carry. Each is stored once, however many profiles use it."
      shape="list"
    >
      <RecordList
        name="certificates"
        nouns={['certificate', 'certificates']}
        columns={certificateColumns}
        rowKey={({ sha256 }) => sha256}
        rowName={({ name }) => name}
        pages={pages}
        view={view}
        onView={change}
        searchHint="Search name or subject"
        facets={facets}
        exports={[{ label: 'All that match as CSV', run: () => void exportCsv() }]}
        onOpen={({ sha256 }) => void navigate(paths.certificate(sha256))}
        empty={
          <EmptyState
            icon={<Certificate20Regular />}
            title="No certificates yet"
            body="A certificate is stored with the first profile that carries it."
            action={
              mayWrite ? (
                <LinkButton appearance="primary" to={paths.newProfile()}>
                  Create a profile
                </LinkButton>
              ) : undefined
            }
          />
        }
      />
    </Page>
  );
}
