import {
  makeStyles,
  Menu,
  MenuButton,
  MenuDivider,
  MenuItem,
  MenuItemCheckbox,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { type Facet, facetLabel } from './view.ts';

const useStyles = makeStyles({
  popover: { maxHeight: 'min(480px, 70vh)', overflowY: 'auto' },
  button: { maxWidth: 'min(100%, 360px)' },
  /** What is chosen may be a whole sentence; the menu has all of it. */
  label: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

type Props = {
  facet: Facet;
  chosen: readonly string[];
  onChoose: (chosen: string[]) => void;
  /** Somebody has just asked for it. */
  opens?: boolean;
};

export function FacetMenu({ facet, chosen, onChoose, opens = false }: Props) {
  const styles = useStyles();
  const Item = facet.single ? MenuItemRadio : MenuItemCheckbox;
  return (
    <Menu
      defaultOpen={opens}
      checkedValues={{ [facet.key]: [...chosen] }}
      onCheckedValueChange={(_event, { checkedItems }) => onChoose(checkedItems)}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton className={styles.button} appearance={chosen.length > 0 ? 'primary' : 'secondary'}>
          <span className={styles.label}>{facetLabel(facet, chosen)}</span>
        </MenuButton>
      </MenuTrigger>
      <MenuPopover className={styles.popover}>
        <MenuList>
          {facet.options.map(({ value, label }) => (
            <Item key={value} name={facet.key} value={value}>
              {label}
            </Item>
          ))}
          {chosen.length > 0 ? (
            <>
              <MenuDivider />
              <MenuItem onClick={() => onChoose([])}>Any</MenuItem>
            </>
          ) : null}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
