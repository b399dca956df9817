import { DocumentSearch20Regular } from '@fluentui/react-icons';
import { type ReactNode, useMemo } from 'react';
import type { ImportedItem, ProfileImport } from '../../../api/imports.ts';
import { useListAddress } from '../../../navigation/use-list-address.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { useLocalPages } from '../../../ui/list/local-pages.ts';
import { RecordList } from '../../../ui/list/record-list.tsx';
import { itemColumns } from './columns.tsx';
import { itemFacetKeys, itemFacets, itemList } from './item-list.ts';
import { ItemPanel } from './item-panel.tsx';
import { nameOf, type Tense } from './item-words.ts';
import { saveItems } from './saved-items.ts';

type Props = {
  imported: ProfileImport | undefined;
  tense: Tense;
  loading?: boolean;
  /** Another answer is under way. */
  outdated?: boolean;
  onLeave?: (indexes: readonly number[], out: boolean) => void;
  renderBulk?: (chosen: ImportedItem[], done: () => void) => ReactNode;
};

const none: ImportedItem[] = [];

/** The objects of an import, as they would be or as they are. */
export function ItemTable({
  imported,
  tense,
  loading = false,
  outdated = false,
  onLeave,
  renderBulk,
}: Props) {
  const { view, change, open, opened } = useListAddress(itemFacetKeys, 'outcome');
  const items = imported?.items ?? none;
  const pages = useLocalPages(items, view, itemList, { loading, outdated });
  const columns = useMemo(() => itemColumns(tense, opened), [tense, opened]);
  const facets = useMemo(() => itemFacets(tense), [tense]);
  const shown = items.find(({ index }) => String(index) === view.open);
  return (
    <>
      <RecordList
        name={`import-${tense}`}
        nouns={['object', 'objects']}
        columns={columns}
        rowKey={({ index }) => String(index)}
        rowName={nameOf}
        pages={pages}
        view={view}
        onView={change}
        searchHint="Search name, file or root"
        facets={facets}
        exports={
          imported
            ? [
                { label: 'All as CSV', run: () => saveItems(imported, tense, 'csv') },
                { label: 'All as JSON', run: () => saveItems(imported, tense, 'json') },
              ]
            : []
        }
        onOpen={({ index }) => open(String(index))}
        {...(renderBulk ? { renderBulk } : {})}
        empty={
          <EmptyState
            icon={<DocumentSearch20Regular />}
            title="There are no objects in it"
            body="The files can be read, and are empty."
          />
        }
      />
      {shown ? (
        <ItemPanel
          item={shown}
          tense={tense}
          onClose={() => open(undefined)}
          onLeave={onLeave && ((out) => onLeave([shown.index], out))}
        />
      ) : null}
    </>
  );
}
