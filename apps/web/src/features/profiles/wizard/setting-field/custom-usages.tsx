import type { ExtendedKeyUsage } from '@countersign/catalog/settings/extended-key-usages';
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { Add20Regular, Delete20Regular } from '@fluentui/react-icons';
import { customUsages } from './key-usages.ts';
import { replaceRow } from './list-edits.ts';
import { useRows } from './row-tools.tsx';
import type { Wrong } from './schema-words.ts';
import { ToldList } from './told-list.tsx';
import type { Told } from './use-field.ts';

const useStyles = makeStyles({
  all: { display: 'grid', gap: tokens.spacingVerticalS, minWidth: 0 },
  row: {
    margin: 0,
    padding: 0,
    border: 'none',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'start',
    gap: '4px 8px',
    minWidth: 0,
  },
  name: { flexGrow: 1, flexBasis: '220px', minWidth: 0 },
  oid: { flexGrow: 2, flexBasis: '240px', minWidth: 0 },
  // Beside an input, which stands below its label.
  remove: { marginTop: '26px' },
  add: { justifySelf: 'start' },
  told: { flexBasis: '100%' },
});

type Props = {
  rows: readonly ExtendedKeyUsage[];
  predefined: readonly ExtendedKeyUsage[];
  max: number;
  told: readonly (Told & Pick<Wrong, 'part'>)[];
  onChange: (rows: ExtendedKeyUsage[]) => void;
};

/** Usages that have no box. */
export function CustomUsages({ rows, predefined, max, told, onChange }: Props) {
  const styles = useStyles();
  const { list, add, remove } = useRows(rows, onChange);
  const full = rows.length >= max;
  return (
    <div className={styles.all} ref={list}>
      {customUsages(rows, predefined).map(({ row, at }, index) => {
        const state = (part: 'name' | 'oid') => {
          const message = told.find((one) => one.row === at && one.part === part)?.message;
          return {
            validationState: message === undefined ? 'none' : 'error',
            validationMessage: message ?? null,
          } as const;
        };
        return (
          <fieldset key={at} aria-label={`Usage ${index + 1}`} className={styles.row} data-row={at}>
            <Field label="Name" className={styles.name} {...state('name')}>
              <Input
                data-tool="input"
                value={row.name}
                onChange={(_event, data) => onChange(replaceRow(rows, at, { ...row, name: data.value }))}
              />
            </Field>
            <Field label="Object identifier" className={styles.oid} {...state('oid')}>
              <Input
                value={row.oid}
                placeholder="1.3.6.1.4.1.311.20.2.2"
                spellCheck={false}
                autoComplete="off"
                onChange={(_event, data) => onChange(replaceRow(rows, at, { ...row, oid: data.value }))}
              />
            </Field>
            <Button
              className={styles.remove}
              appearance="subtle"
              icon={<Delete20Regular />}
              title="Remove"
              aria-label={`Remove: ${row.name || row.oid || `usage ${index + 1}`}`}
              onClick={() => remove(at)}
            />
            <div className={styles.told}>
              <ToldList told={told.filter((one) => one.row === at && one.part === undefined)} />
            </div>
          </fieldset>
        );
      })}
      <Button
        className={styles.add}
        data-tool="add"
        icon={<Add20Regular />}
        disabledFocusable={full}
        title={full ? `At most ${max} fit.` : undefined}
        onClick={() => add({ name: '', oid: '' })}
      >
        Add another usage
      </Button>
    </div>
  );
}
