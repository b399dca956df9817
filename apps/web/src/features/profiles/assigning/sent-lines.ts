import type { AssignmentDraft } from '@countersign/contract/assignments';
import type { Line } from './lines.ts';

/** As it is sent. A group that was deleted reaches nobody and is not kept. */
export function sentLines(lines: readonly Line[]): AssignmentDraft[] {
  return kept(lines).map(({ mode, target, group, filter, filterMode }) => ({
    mode,
    target,
    filterMode,
    ...(group ? { groupId: group.id } : {}),
    ...(filter ? { filterId: filter.id } : {}),
  }));
}

/** The line that a finding about a list that was sent is about. */
export function isAbout(line: Line, pointer: string, sent: readonly AssignmentDraft[]): boolean {
  const row = /^\/assignments\/(\d+)/u.exec(pointer)?.[1];
  const found = row === undefined ? undefined : sent[Number(row)];
  return found?.mode === line.mode && found.target === line.target && found.groupId === line.group?.id;
}

function kept(lines: readonly Line[]): Line[] {
  return lines.filter(({ target, group }) => target !== 'group' || group !== null);
}
