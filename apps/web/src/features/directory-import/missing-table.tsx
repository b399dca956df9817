import { CheckmarkCircle20Regular } from '@fluentui/react-icons';
import {
  type DirectoryImport,
  missingAddress,
  missingFileAddress,
  type MissingRecord,
} from '../../api/directory-imports.ts';
import { usePages } from '../../api/pages.ts';
import { useListAddress } from '../../navigation/use-list-address.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import type { Column } from '../../ui/list/pages.ts';
import { RecordList } from '../../ui/list/record-list.tsx';
import { nounsOf } from './count-words.ts';

const noFacets: readonly string[] = [];

const details = { people: 'User principal name', devices: 'Serial number', groups: undefined } as const;

function columnsOf(kind: DirectoryImport['kind']): Column<MissingRecord>[] {
  const name = { key: 'name', title: 'Name', width: 200, grow: 2, cell: nameOf, text: nameOf };
  const title = details[kind];
  const detail = (row: MissingRecord) => row.detail ?? '–';
  return title === undefined
    ? [name]
    : [name, { key: 'detail', title, width: 240, grow: 3, cell: detail, text: detail }];
}

const nameOf = ({ name }: MissingRecord) => name;

const columns = { people: columnsOf('people'), devices: columnsOf('devices'), groups: columnsOf('groups') };

/** Who is ended because the file does not have them, each by name. */
export function MissingTable({ file }: { file: DirectoryImport }) {
  const { view, change } = useListAddress(noFacets);
  const pages = usePages<MissingRecord>('directory-imports', missingAddress(file.id), {
    search: view.search,
  });
  return (
    <RecordList<MissingRecord>
      name={`import-missing-${file.kind}`}
      nouns={nounsOf(file.kind)}
      columns={columns[file.kind]}
      rowKey={({ id }) => id}
      rowName={nameOf}
      pages={pages}
      view={view}
      onView={change}
      searchHint="Search by name"
      exports={[
        { label: 'All of them as CSV', run: () => window.location.assign(missingFileAddress(file.id)) },
      ]}
      empty={<EmptyState icon={<CheckmarkCircle20Regular />} title="The file has them all" />}
    />
  );
}
