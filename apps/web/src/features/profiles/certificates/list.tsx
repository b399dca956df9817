import { Certificate20Regular } from '@fluentui/react-icons';
import { useNavigate } from 'react-router';
import type { StoredCertificate } from '../../../api/certificates.ts';
import { useMay } from '../../../api/me.ts';
import { LinkButton } from '../../../navigation/links.tsx';
import { Page } from '../../../navigation/page.tsx';
import { useRecords } from '../../../navigation/use-records.ts';
import { paths } from '../../../paths.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { RecordList } from '../../../ui/list/record-list.tsx';
import { facetOf } from '../../../ui/list/view.ts';
import { verdictTitles } from '../certificate/verdicts.ts';
import { certificateColumns } from './columns.tsx';

const facets = [facetOf('verdict', 'Kind', verdictTitles)];
const asked = { subject: 'certificates', facets, sort: 'name' };

export function Component() {
  const navigate = useNavigate();
  const mayWrite = useMay('profiles.write');
  const { list, asCsv } = useRecords<StoredCertificate>(asked);
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
        {...list}
        searchHint="Search name or subject"
        facets={facets}
        exports={[asCsv('certificates', certificateColumns)]}
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
