import { type Form, useForm } from '../ui/form/use-form.ts';
import { asProblem, messagesByField, type Problem } from './problem.ts';

export type ApiForm<V> = Form<V> & { problem: Problem | undefined };

/** A form whose submit talks to the server: what the server blames on a field stands beside that field. */
export function useApiForm<V extends object>(options: {
  initial: V;
  check: (values: V) => Record<string, string>;
  submit: (values: V) => Promise<void>;
}): ApiForm<V> {
  const form = useForm<V>({
    ...options,
    blame: (thrown) => known(messagesByField(asProblem(thrown)), options.initial),
  });
  return { ...form, problem: form.failure === undefined ? undefined : asProblem(form.failure) };
}

/** Only fields that this form shows; anything else is told above it. */
function known(messages: Record<string, string>, values: object): Record<string, string> {
  return Object.fromEntries(Object.entries(messages).filter(([name]) => name in values));
}
