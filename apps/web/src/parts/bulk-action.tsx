import { Button } from '@fluentui/react-components';
import { type ReactElement, type ReactNode, useState } from 'react';
import { useChanged } from '../api/change.ts';
import { inTurn } from '../api/in-turn.ts';
import { useOutcome } from '../api/use-outcome.ts';
import { useQuery } from '@tanstack/react-query';
import { type WhatIfQuestion, whatIfQuery } from '../api/what-if.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { ChangeDialog, type ChangeDialogProps } from './what-if/change-dialog.tsx';
import { totalText } from '../ui/list/view.ts';

type Props<Row> = {
  chosen: Row[];
  nouns: readonly [one: string, many: string];
  /** "Delete". */
  name: string;
  /** "deleted". */
  done: string;
  icon: ReactElement;
  nameOf: (row: Row) => string;
  act: (row: Row) => Promise<unknown>;
  /** What is read again afterwards. */
  subjects: readonly string[];
  /** More than the organisation lets pass with a click. */
  much?: boolean;
  /** Where it does something to devices: the question after all of it at once. */
  question?: WhatIfQuestion;
  /** Why there is nothing to do where none is chosen. */
  none?: string;
  /** What it does, in numbers. */
  children: ReactNode;
  onDone: () => void;
};

/** The same for several records; each is asked of the server by itself, so that one refusal does not stop the rest. */
export function BulkAction<Row>(props: Props<Row>) {
  const {
    chosen,
    nouns,
    name,
    done,
    icon,
    nameOf,
    act,
    subjects,
    much = false,
    none,
    children,
    onDone,
  } = props;
  const [asked, setAsked] = useState(false);
  const changed = useChanged();
  const tell = useOutcome();
  const rows = totalText(chosen.length, nouns);
  const actOnAll = async () => {
    const outcome = await inTurn(chosen, act);
    await changed(...subjects);
    tell(outcome, nouns, done, nameOf);
    setAsked(false);
    onDone();
  };
  return (
    <>
      <Button
        appearance="subtle"
        icon={icon}
        disabledFocusable={chosen.length === 0}
        title={chosen.length === 0 ? none : undefined}
        onClick={() => setAsked(true)}
      >
        {name}
      </Button>
      {asked ? (
        <Asking
          title={`${name} ${rows}?`}
          confirm={name}
          words={`${name.toLowerCase()} ${rows}`}
          much={much}
          question={props.question}
          onConfirm={actOnAll}
          onClose={() => setAsked(false)}
        >
          {children}
        </Asking>
      ) : null}
    </>
  );
}

type AskingProps = Pick<ChangeDialogProps, 'title' | 'confirm' | 'onConfirm' | 'onClose'> & {
  children: ReactNode;
  /** What is typed above the organisation's limit. */
  words: string;
  much: boolean;
  question: WhatIfQuestion | undefined;
};

function Asking({ question, words, much, ...dialog }: AskingProps) {
  if (question) return <AskingWithEffect {...dialog} question={question} words={words} much={much} />;
  return <ConfirmDialog {...dialog} typed={much ? words : undefined} />;
}

function AskingWithEffect({ question, words, much, ...dialog }: AskingProps & { question: WhatIfQuestion }) {
  const foreseen = useQuery(whatIfQuery(question));
  return <ChangeDialog {...dialog} name={words} always={much} question={question} foreseen={foreseen} />;
}
