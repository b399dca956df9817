import { Button, Input, makeStyles, tokens, useAnnounce } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons';
import { addEntries, entriesOf, pastedWords, replaceRow } from './list-edits.ts';
import { PasteMany } from './paste-many.tsx';
import { RowTools, useRows } from './row-tools.tsx';
import { ToldList } from './told-list.tsx';
import type { Told } from './use-field.ts';

const useStyles = makeStyles({
  all: { display: 'grid', gap: tokens.spacingVerticalS, minWidth: 0 },
  list: { display: 'grid', gap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyle: 'none' },
  row: { display: 'grid', gap: tokens.spacingVerticalXXS, minWidth: 0 },
  line: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, minWidth: 0 },
  input: { flexGrow: 1, flexBasis: '220px', minWidth: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

type Props = {
  /** One of them, as in "URL". */
  noun: string;
  rows: readonly string[];
  onChange: (rows: string[]) => void;
  max: number;
  placeholder: string;
  told: readonly Told[];
};

/** Texts in an order. An empty list shows a row to type into; a pasted list becomes rows. */
export function TextList({ noun, rows: given, onChange, max, placeholder, told }: Props) {
  const styles = useStyles();
  const { announce } = useAnnounce();
  const rows = given.length === 0 ? [''] : given;
  const give = (changed: string[]) => onChange(changed.join('') === '' && changed.length < 2 ? [] : changed);
  const { list, add, move, remove, focus } = useRows(rows, give);
  const paste = (text: string) => {
    const pasted = addEntries(rows, text, max);
    give(pasted.rows);
    focus({ row: pasted.rows.length - 1, tool: 'input' });
    announce(pastedWords(pasted, max));
  };
  return (
    <div className={styles.all} ref={list}>
      <ol className={styles.list}>
        {rows.map((text, at) => {
          const own = told.filter(({ row }) => row === at);
          return (
            <li key={at} className={styles.row} data-row={at}>
              <div className={styles.line}>
                <Input
                  className={styles.input}
                  value={text}
                  aria-label={`${noun} ${at + 1}`}
                  aria-invalid={own.some(({ level }) => level === 'error')}
                  placeholder={placeholder}
                  spellCheck={false}
                  autoComplete="off"
                  onChange={(_event, data) => give(replaceRow(rows, at, data.value))}
                  onPaste={(event) => {
                    const pasted = event.clipboardData.getData('text');
                    if (entriesOf(pasted).length < 2) return;
                    event.preventDefault();
                    paste(pasted);
                  }}
                />
                {given.length === 0 ? null : (
                  <RowTools
                    name={text === '' ? `${noun} ${at + 1}` : text}
                    at={at}
                    many={rows.length}
                    onMove={move}
                    onRemove={remove}
                  />
                )}
              </div>
              <ToldList told={own} />
            </li>
          );
        })}
      </ol>
      <div className={styles.buttons}>
        <Button
          data-tool="add"
          icon={<Add20Regular />}
          disabledFocusable={rows.length >= max}
          title={rows.length >= max ? `At most ${max} fit.` : undefined}
          onClick={() => add('')}
        >
          Add {noun}
        </Button>
        <PasteMany noun={noun} onPaste={paste} />
      </div>
    </div>
  );
}
