import type { Finding } from '@countersign/subject/finding';
import { Button, Link, makeStyles } from '@fluentui/react-components';
import { ToldList } from '../told-list.tsx';
import { type Edited, mend } from './edits.ts';
import { positionWords } from './segments.ts';

const useStyles = makeStyles({
  inline: { fontSize: 'inherit', lineHeight: 'inherit', verticalAlign: 'baseline' },
  fix: { minWidth: 'auto', maxWidth: '100%', overflowWrap: 'anywhere', verticalAlign: 'middle' },
});

type Hands = {
  text: string;
  onFix: (edited: Edited) => void;
  onShow: (start: number, end: number) => void;
};

type Props = Hands & { id: string; findings: readonly Finding[] };

/** What is wrong with a template, at which character, and a button that mends it where one can. */
export function FindingLines({ id, findings, ...hands }: Props) {
  const told = findings.map((finding) => ({
    level: finding.level,
    message: finding.message,
    more: <Where finding={finding} {...hands} />,
  }));
  return <ToldList id={id} told={told} />;
}

function Where({ finding, text, onFix, onShow }: Hands & { finding: Finding }) {
  const styles = useStyles();
  const { start, end, fix } = finding;
  const position = positionWords(finding, text);
  return (
    <>
      {position === undefined ? null : (
        <>
          (
          <Link inline as="button" className={styles.inline} onClick={() => onShow(start, end)}>
            {position}
          </Link>
          ){' '}
        </>
      )}
      {fix ? (
        <Button size="small" className={styles.fix} onClick={() => onFix(mend(text, fix))}>
          {fix.label}
        </Button>
      ) : null}
    </>
  );
}
