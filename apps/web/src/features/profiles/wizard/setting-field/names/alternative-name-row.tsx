import type { AlternativeName } from '@countersign/catalog/settings/alternative-names';
import type { Option } from '@countersign/catalog/setting';
import { checkSanRow } from '@countersign/subject/check-san';
import { expandSanRow } from '@countersign/subject/expand';
import type { NameContext } from '@countersign/subject/place';
import { sanTypes } from '@countersign/subject/san-types';
import { makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ToldList } from '../told-list.tsx';
import type { Told } from '../use-field.ts';
import { exampleBearer } from './name-context.ts';
import { TemplateEditor } from './template-editor.tsx';
import { PartsText } from './template-text.tsx';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'start', gap: '4px 8px', minWidth: 0 },
  type: { flexGrow: 0, flexBasis: '216px' },
  value: { flexGrow: 1, flexBasis: '240px', minWidth: 0, display: 'grid' },
  example: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});

type Props = {
  row: AlternativeName;
  at: number;
  types: readonly Option[];
  names: NameContext | undefined;
  wrong: boolean;
  told: readonly Told[];
  onChange: (row: AlternativeName) => void;
  tools: ReactNode;
};

/** One alternative name: its type, its value, and how it will stand in the certificate. */
export function AlternativeNameRow({ row, at, types, names, wrong, told, onChange, tools }: Props) {
  const styles = useStyles();
  const all = names ? checkSanRow(row, names) : [];
  const findings = all.filter(({ level }) => wrong || level !== 'error');
  const drawn = new Set(findings.map(({ message }) => message));
  const { entry, problems } = expandSanRow(row, at, exampleBearer(names?.certificateType ?? 'user'));
  const stopped = problems.some(({ level }) => level === 'error');
  return (
    <div className={styles.row}>
      <Select
        className={styles.type}
        aria-label={`Type of name ${at + 1}`}
        value={row.sanType}
        onChange={(_event, data) => onChange({ ...row, sanType: data.value as AlternativeName['sanType'] })}
      >
        {types.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
      <div className={styles.value}>
        <TemplateEditor
          label={`Value of name ${at + 1}`}
          value={row.value}
          onChange={(value) => onChange({ ...row, value })}
          place={names && { ...names, place: row.sanType }}
          findings={findings}
          invalid={findings.some(({ level }) => level === 'error')}
          placeholder={sanTypes[row.sanType].example}
        />
        <ToldList told={told.filter(({ message }) => !drawn.has(message))} />
        {stopped ? null : (
          <Text className={styles.example}>
            In the certificate: <PartsText parts={entry.parts} />
          </Text>
        )}
      </div>
      {tools}
    </div>
  );
}
