import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
  Tooltip,
} from '@fluentui/react-components';
import {
  ArrowDownload20Regular,
  ColumnTriple20Regular,
  Dismiss16Regular,
  FilterAdd20Regular,
} from '@fluentui/react-icons';
import { useState } from 'react';
import { FacetMenu } from './facet-menu.tsx';
import { ListSearch } from './list-search.tsx';
import { type Facet, isNarrowed, type ListView, withFacet } from './view.ts';

export type ListExport = { label: string; run: () => void };

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '40px',
    flexShrink: 0,
  },
  end: { display: 'flex', gap: tokens.spacingHorizontalXS, marginInlineStart: 'auto' },
});

type Visibility = Record<string, boolean>;

type Props = {
  view: ListView;
  onView: (next: ListView) => void;
  searchHint: string;
  facets?: readonly Facet[];
  columns: readonly { key: string; title: string }[];
  columnVisibility: Visibility;
  showColumns: (next: Visibility) => void;
  exports?: readonly ListExport[];
};

export function ListToolbar(props: Props) {
  const styles = useStyles();
  const { view, onView, facets = [], exports = [] } = props;
  const [wanted, setWanted] = useState<readonly string[]>([]);
  const isShown = ({ key, seldom }: Facet) =>
    seldom !== true || wanted.includes(key) || (view.facets[key] ?? []).length > 0;
  return (
    <search className={styles.bar}>
      <ListSearch
        hint={props.searchHint}
        value={view.search}
        onChange={(search) => onView({ ...view, search })}
      />
      {facets.filter(isShown).map((facet) => (
        <FacetMenu
          key={facet.key}
          facet={facet}
          chosen={view.facets[facet.key] ?? []}
          opens={wanted.at(-1) === facet.key}
          onChoose={(chosen) => onView(withFacet(view, facet.key, chosen))}
        />
      ))}
      <SeldomMenu
        facets={facets.filter((facet) => !isShown(facet))}
        onWant={(key) => setWanted([...wanted, key])}
      />
      {/* The search has its own, and what is typed in it must not push the list down. */}
      {isNarrowed({ ...view, search: '' }) ? (
        <Button
          appearance="subtle"
          icon={<Dismiss16Regular />}
          onClick={() => onView({ ...view, search: '', facets: {} })}
        >
          Clear
        </Button>
      ) : null}
      <div className={styles.end}>
        {exports.length > 0 ? <ExportMenu exports={exports} /> : null}
        <ColumnMenu {...props} />
      </div>
    </search>
  );
}

function SeldomMenu({ facets, onWant }: { facets: readonly Facet[]; onWant: (key: string) => void }) {
  if (facets.length === 0) return null;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<FilterAdd20Regular />}>
          More filters
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {facets.map(({ key, title }) => (
            <MenuItem key={key} onClick={() => onWant(key)}>
              {title}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function ExportMenu({ exports }: { exports: readonly ListExport[] }) {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content="Export" relationship="label">
          <Button appearance="subtle" icon={<ArrowDownload20Regular />} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {exports.map(({ label, run }) => (
            <MenuItem key={label} onClick={run}>
              {label}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function ColumnMenu({ columns, columnVisibility, showColumns }: Props) {
  const [first] = columns;
  return (
    <Menu
      checkedValues={{ columns: columns.filter(({ key }) => columnVisibility[key]).map(({ key }) => key) }}
      onCheckedValueChange={(_event, { checkedItems }) =>
        showColumns(Object.fromEntries(columns.map(({ key }) => [key, checkedItems.includes(key)])))
      }
    >
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content="Columns" relationship="label">
          <Button appearance="subtle" icon={<ColumnTriple20Regular />} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {columns.map(({ key, title }) => (
            <MenuItemCheckbox
              key={key}
              name="columns"
              value={key}
              disabled={key === first?.key}
              title={key === first?.key ? 'Always shown: it names the row' : undefined}
            >
              {title}
            </MenuItemCheckbox>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
