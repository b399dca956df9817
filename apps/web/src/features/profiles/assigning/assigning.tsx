import type { PlatformName } from '@countersign/catalog/platforms';
import type { Finding } from '@countersign/contract/problem';
import { makeStyles } from '@fluentui/react-components';
import { useQueries } from '@tanstack/react-query';
import { asProblem } from '../../../api/problem.ts';
import { targetCountQuery, type TargetQuestion } from '../../../api/targets.ts';
import { AssignmentEditor } from './assignment-editor.tsx';
import type { Line } from './lines.ts';
import { Reach } from './reach.tsx';
import { isAbout } from './sent-lines.ts';
import { type Asking, useTargetQuestions } from './use-target-question.ts';

const useStyles = makeStyles({
  all: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(280px, 2fr)',
    alignItems: 'start',
    gap: '28px 32px',
    maxWidth: '1200px',
    minWidth: 0,
    '@media (max-width: 960px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  reach: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '16px', minWidth: 0 },
});

type Props = {
  asking: readonly Asking[];
  lines: readonly Line[];
  onChange: (next: Line[]) => void;
  /** Findings that are not to be said here, because they are seen to elsewhere. */
  unsaid?: readonly string[];
};

/** The list, and beside it what it reaches as it stands. */
export function Assigning({ asking, lines, onChange, unsaid }: Props) {
  const styles = useStyles();
  const platforms: PlatformName[] = [...new Set(asking.map(({ kind }) => kind.platform))];
  const questions = useTargetQuestions(asking, lines);
  const findingsOf = useRowFindings(questions);
  return (
    <div className={styles.all}>
      <AssignmentEditor lines={lines} onChange={onChange} platforms={platforms} findingsOf={findingsOf} />
      <div className={styles.reach}>
        {questions.map((question) => (
          <Reach
            key={question.kind}
            question={question}
            named={questions.length > 1}
            {...(unsaid ? { unsaid } : {})}
          />
        ))}
      </div>
    </div>
  );
}

/** What is said of a line, each once, though several profiles may have it said. What is refused is said as well. */
function useRowFindings(questions: readonly TargetQuestion[]): (line: Line) => Finding[] {
  const answers = useQueries({ queries: questions.map(targetCountQuery) });
  const all = answers.flatMap(({ data, error }, at) => {
    const sent = questions[at]?.assignments ?? [];
    const findings = error ? asProblem(error).findings : (data?.rowFindings ?? []);
    return findings.map((finding) => ({ finding, sent }));
  });
  return (line) => {
    const found = all.filter(({ finding, sent }) => isAbout(line, finding.at, sent));
    return [...new Map(found.map(({ finding }) => [finding.code, finding])).values()];
  };
}
