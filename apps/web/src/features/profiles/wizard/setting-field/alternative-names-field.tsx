import type { AlternativeName } from '@countersign/catalog/settings/alternative-names';
import { newSanRow } from '@countersign/subject/default-names';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons';
import type { ControlOf, FieldProps } from './field-props.ts';
import { FieldGroup } from './field-group.tsx';
import { replaceRow } from './list-edits.ts';
import { AlternativeNameRow } from './names/alternative-name-row.tsx';
import { nameContextOf } from './names/name-context.ts';
import { RowTools, useRows } from './row-tools.tsx';
import { useList } from './use-list.ts';

const useStyles = makeStyles({
  all: { display: 'grid', gap: tokens.spacingVerticalM, minWidth: 0 },
  list: { display: 'grid', gap: tokens.spacingVerticalM, margin: 0, padding: 0, listStyle: 'none' },
  add: { justifySelf: 'start' },
});

/** Further names of the holder, in an order. */
export function AlternativeNamesField(props: FieldProps<ControlOf<'alternativeNames'>>) {
  const { control, setting, field, onChange, context } = props;
  const styles = useStyles();
  const { inRows, told, wrong, onBlur } = useList(props);
  const rows = (props.value ?? []) as AlternativeName[];
  const { list, add, move, copy, remove } = useRows(rows, onChange);
  const names = nameContextOf(context);
  const full = rows.length >= control.max;
  return (
    <FieldGroup {...{ field, told, wrong, onBlur }} label={setting.label} hint={setting.hint}>
      <div className={styles.all} ref={list}>
        {rows.length === 0 ? null : (
          <ol className={styles.list}>
            {rows.map((row, at) => (
              <li key={at} data-row={at}>
                <AlternativeNameRow
                  row={row}
                  at={at}
                  types={control.types}
                  names={names}
                  wrong={wrong}
                  told={inRows.filter((one) => one.row === at)}
                  onChange={(changed) => onChange(replaceRow(rows, at, changed))}
                  tools={
                    <RowTools
                      name={`name ${at + 1}`}
                      at={at}
                      many={rows.length}
                      onMove={move}
                      onCopy={full ? undefined : copy}
                      onRemove={remove}
                    />
                  }
                />
              </li>
            ))}
          </ol>
        )}
        <Button
          className={styles.add}
          data-tool="add"
          icon={<Add20Regular />}
          disabledFocusable={full}
          title={full ? `At most ${control.max} fit.` : undefined}
          onClick={() => add(newSanRow(names?.certificateType ?? 'user'))}
        >
          Add name
        </Button>
      </div>
    </FieldGroup>
  );
}
