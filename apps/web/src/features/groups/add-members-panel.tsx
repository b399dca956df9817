import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons';
import { useEffect, useMemo, useState } from 'react';
import { useChanged } from '../../api/change.ts';
import { changeMembers, type Group, groupSubjects, ifMembers } from '../../api/groups.ts';
import { usePages } from '../../api/pages.ts';
import type { QueryValues } from '../../api/query-text.ts';
import { useAcknowledgement } from '../../parts/what-if/use-acknowledgement.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import type { Column } from '../../ui/list/pages.ts';
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

/** The members among the first so many of a list: no more of them stand there than that. */
function useMembers(group: Group, subject: string, asked: QueryValues, among: number): ReadonlySet<string> {
  const { rows, more, loadingMore, loadMore, problem } = usePages<{ id: string }>(subject, `/${subject}`, {
    ...asked,
    group: group.id,
  });
  useEffect(() => {
    if (more && !loadingMore && problem === undefined && rows.length < among) loadMore();
  });
  return useMemo(() => new Set(rows.map(({ id }) => id)), [rows]);
}

function memberColumn<Row extends { id: string }>(members: ReadonlySet<string>): Column<Row> {
  const said = ({ id }: Row) => (members.has(id) ? 'Member' : '');
  return { key: 'member', title: 'In the group', width: 110, cell: said, text: said };
}

/** Everybody there is, to be searched, chosen and added. Who is in already is marked, and stays in. */
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
  const asked = { search: view.search, sort: view.sort };
  const pages = usePages<Row>(subject, `/${subject}`, asked);
  const members = useMembers(group, subject, asked, pages.rows.length);
  const columns = useMemo(
    () => [
      // In words: a link would lead away from what is chosen.
      ...kind.columns.map((column) => ({ ...column, cell: column.text })),
      memberColumn(members),
    ],
    [kind, members],
  );
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
