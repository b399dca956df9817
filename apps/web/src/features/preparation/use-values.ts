import {
  judgeValue,
  type ValueName,
  type Values,
  valueFields,
  valueNames,
} from '@countersign/guidance/values';
import { useQueryClient } from '@tanstack/react-query';
import { useChanged } from '../../api/change.ts';
import { request } from '../../api/client.ts';
import { useApiForm } from '../../api/form.ts';
import { useStaysCurrent } from '../../api/stays-current.ts';
import { useVersionedSave } from '../../api/versioned-save.ts';
import type { ConflictField } from '../../ui/conflict/conflict-dialog.tsx';
import { useNotify } from '../../ui/notify.tsx';
import { type Preparation, preparationQuery } from './preparation.ts';

type Stored = Preparation['values'];
type Typed = Record<ValueName, string>;

export const conflictFields: ConflictField<Typed>[] = valueNames.map((name) => ({
  field: name,
  label: valueFields[name].label,
  text: (values) => values[name],
}));

/** The form of the values, and what commands are filled in with while it is typed in. */
export function useValues(stored: Stored) {
  const queryClient = useQueryClient();
  const changed = useChanged();
  const notify = useNotify();
  const newest = { ...typedFrom(stored.value), version: stored.version };
  const form = useApiForm({
    initial: newest,
    check: mistakesIn,
    submit: ({ version: _version, ...values }): Promise<void> => save(values),
  });
  useStaysCurrent(form, newest);
  const { version: baseVersion, ...base } = form.base;
  const { conflict, save, saveOver, giveUp } = useVersionedSave({
    base: { value: base, version: baseVersion },
    newest: async () => {
      const { values } = await queryClient.fetchQuery({ ...preparationQuery, staleTime: 0 });
      return { value: typedFrom(values.value), version: values.version };
    },
    save: async (values, version) => {
      const saved = await request<Stored>('PUT', '/preparation/values', { body: values, version });
      queryClient.setQueryData(preparationQuery.queryKey, (known) => known && { ...known, values: saved });
      form.restart({ ...typedFrom(saved.value), version: saved.version });
      await changed('preparation');
      notify({ intent: 'success', title: 'The values are saved for everybody' });
    },
  });
  return { form, base, conflict, saveOver, giveUp, current: usable(form.values) };
}

function typedFrom(values: Values): Typed {
  return Object.fromEntries(valueNames.map((name) => [name, values[name] ?? ''])) as Typed;
}

function mistakesIn(values: Typed): Record<string, string> {
  const mistakes = valueNames.map((name) => [name, judgeValue(name, values[name])] as const);
  return Object.fromEntries(
    mistakes.filter((mistake): mistake is [ValueName, string] => mistake[1] !== undefined),
  );
}

/** Only what is right may stand in a command. */
function usable(typed: Typed): Values {
  const right = valueNames.filter(
    (name) => typed[name].trim() !== '' && judgeValue(name, typed[name]) === undefined,
  );
  return Object.fromEntries(right.map((name) => [name, typed[name].trim()]));
}
