import type { AnySetting, Control } from '@countersign/catalog/setting';

/** What is wrong with a value by its schema, as a person can mend it. */
export type Wrong = { message: string; row?: number; part?: string };

type Issue = { code?: string | undefined; path: readonly PropertyKey[] };

export function wrongIn(setting: AnySetting, value: unknown): Wrong[] {
  const { error } = setting.schema.safeParse(value);
  const found = (error?.issues ?? []).map((issue) => wordsOf(setting, issue, value));
  return found.filter(
    (one, index) => found.findIndex(({ row, part }) => row === one.row && part === one.part) === index,
  );
}

/** Instead of what the schema itself would say, which is for programs. */
export function wordsOf({ control, label }: AnySetting, issue: Issue, value: unknown): Wrong {
  const place = issue.path.find((part) => typeof part === 'number');
  const part = issue.path.at(-1);
  const at = {
    ...(place === undefined ? {} : { row: place }),
    ...(typeof part === 'string' ? { part } : {}),
  };
  return { ...at, message: messageOf(control, label, { issue, value, inRow: place !== undefined }) };
}

type Facts = { issue: Issue; value: unknown; inRow: boolean };

const number = new Intl.NumberFormat('en');

function messageOf(control: Control, label: string, { issue, value, inRow }: Facts): string {
  const tooBig = issue.code === 'too_big';
  switch (control.type) {
    case 'certificate':
      return 'Bring a certificate file.';
    case 'choice':
      return 'Choose one of these.';
    case 'switch':
      return 'Turn it on or off.';
    case 'flags':
      return 'Choose at least one.';
    case 'text':
      if (typeof value !== 'string' || value.trim() === '') return `Enter the ${lowerFirst(label)}.`;
      return tooBig ? `Shorten it: at most ${number.format(control.max)} characters fit.` : invisible;
    case 'integer':
      return `Enter a whole number from ${number.format(control.min)} to ${number.format(control.max)}.`;
    case 'duration':
      return `Enter a whole number from 1 to ${number.format(control.max)}.`;
    case 'subject':
      return tooBig ? 'Shorten the subject: at most 4,000 characters fit.' : invisible;
    case 'alternativeNames':
      if (!inRow) return tooMany(control.max);
      return tooBig ? 'Shorten this name: at most 1,000 characters fit.' : invisible;
    case 'extendedKeyUsages':
      return inRow ? usageWords(issue) : tooMany(control.max);
    case 'urls':
      if (!inRow) return tooBig ? tooMany(control.max) : 'Add at least one URL.';
      return issue.code === 'too_small' ? 'Enter a URL, or remove the row.' : 'This is no URL.';
    case 'packages':
      break;
  }
  if (!inRow) return tooBig ? tooMany(control.max) : 'Add at least one app.';
  return 'Enter a package name such as com.contoso.vpn.';
}

const invisible = 'Take out line breaks and invisible characters. Typing it anew does it.';

function tooMany(most: number): string {
  return `Remove some: at most ${number.format(most)} fit.`;
}

function usageWords({ path, code }: Issue): string {
  const what = path.at(-1) === 'oid' ? 'object identifier' : 'name';
  if (code === 'too_small') return `Enter the ${what}.`;
  return code === 'too_big' ? `Shorten the ${what}: at most 200 characters fit.` : invisible;
}

/** But not the first of "KSP". */
function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text;
}
