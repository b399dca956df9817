import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import { useChanged } from '../../api/change.ts';
import { changeMembers, type Group, groupSubjects, ifMembers } from '../../api/groups.ts';
import { usePages } from '../../api/pages.ts';
import { useAcknowledgement } from '../../parts/what-if/use-acknowledgement.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { RecordList } from '../../ui/list/record-list.tsx';
import { type ListView, totalText, untouched } from '../../ui/list/view.ts';
import { useNotify } from '../../ui/notify.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import type { MemberKind } from './member-kinds.tsx';

const useStyles = makeStyles({
  list: { display: 'flex', height: 'calc(100vh - 180px)', minHeight: '320px', minWidth: 0 },
  dim: { color: tokens.colorNeutralForeground2 },
});

const byName: ListView = { ...untouched, sort: 'name' };

type Props<Row> = { group: Group; kind: MemberKind<Row>; onClose: () => void };

/** Everybody there is, to be searched, chosen and added. Who is in already stays in. */
export function AddMembersPanel<Row extends { id: string; name: string }>({
  group,
  kind,
  onClose,
}: Props<Row>) {
  const styles = useStyles();
  const changed = useChanged();
  const notify = useNotify();
  const [view, setView] = useState(byName);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const { subject, nouns } = kind;
  // In words: a link would lead away from what is chosen.
  const columns = useMemo(() => kind.columns.map((column) => ({ ...column, cell: column.text })), [kind]);
  const pages = usePages<Row>(subject, `/${subject}`, { search: view.search, sort: view.sort });
  const who = (count: number) => totalText(count, nouns);
  const joining = (chosen: readonly Row[]) => ({ add: { [subject]: chosen.map(({ id }) => id) } });
  const acknowledgement = useAcknowledgement(0);
  const add = async (chosen: readonly Row[]) => {
    const { added } = await changeMembers(group.id, joining(chosen));
    await changed(...groupSubjects);
    notify({
      intent: 'success',
      title: `${who(added)} added to ${group.name}`,
      ...(added < chosen.length ? { body: 'The others were members already.' } : {}),
    });
    onClose();
  };
  const ask = async (chosen: readonly Row[]) => {
    setBusy(true);
    setFailure(undefined);
    try {
      const words = {
        title: `Add ${who(chosen.length)} to ${group.name}?`,
        confirm: 'Add',
        name: group.name,
      };
      const question = ifMembers(group.id, joining(chosen));
      if (await acknowledgement.given(words, question, async () => add(chosen))) await add(chosen);
    } catch (thrown) {
      setFailure(thrown);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Panel title={`Add ${nouns[1]} to ${group.name}`} onClose={onClose} wide>
      {failure === undefined ? null : <ProblemNotice problem={failure} />}
      <Text className={styles.dim}>{`Choose the ${nouns[1]} and press Add.`}</Text>
      <div className={styles.list}>
        <RecordList<Row>
          name={`add-${subject}`}
          nouns={nouns}
          columns={columns}
          rowKey={({ id }) => id}
          rowName={({ name }) => name}
          pages={pages}
          view={view}
          onView={setView}
          searchHint={kind.searchHint}
          renderBulk={(chosen) => (
            <Button
              appearance="primary"
              icon={<Add20Regular />}
              disabledFocusable={busy}
              onClick={() => void ask(chosen)}
            >
              Add
            </Button>
          )}
          empty={
            <EmptyState
              icon={kind.icon}
              title={`There are no ${nouns[1]} yet`}
              body="Make one, or import a file of them."
            />
          }
        />
      </div>
      {acknowledgement.dialog}
    </Panel>
  );
}
