import { quote, type Shell } from './quote.ts';
import type { Slot } from './slots.ts';
import { type ValueName, type Values, valueFields } from './values.ts';

/** One argument with typed values in it; it is quoted as a whole. */
export type Word = readonly (string | Slot)[];

/** Text of ours, which stands as it is, and words. */
type Line = readonly (string | Word)[];

export type Command = {
  shell: Shell;
  /** What it does, or when to take this one. */
  label?: string;
  lines: readonly Line[];
};

/** For a command prompt, as administrator. */
export function cmd(...lines: readonly Line[]): Command {
  return { shell: 'cmd', lines };
}

/** For Windows PowerShell, as administrator. */
export function powershell(...lines: readonly Line[]): Command {
  return { shell: 'powershell', lines };
}

/** Something to enter in a form. */
export function entry(label: string, word: Word): Command {
  return { shell: 'text', label, lines: [[word]] };
}

export type FilledCommand = {
  /** With what is known; what is not is named in ‹ ›. */
  parts: readonly { text: string; missing?: true }[];
  /** What has to be typed before it can be copied. */
  missing: readonly ValueName[];
};

export function fillCommand({ shell, lines }: Command, values: Values): FilledCommand {
  const parts: { text: string; missing?: true }[] = [];
  const missing = new Set<ValueName>();
  lines.forEach((line, lineAt) => {
    if (lineAt > 0) parts.push({ text: '\n' });
    line.forEach((given, at) => {
      if (at > 0) parts.push({ text: ' ' });
      if (typeof given === 'string') return parts.push({ text: given });
      const lacking = given.flatMap((piece) => (typeof piece === 'string' ? [] : lackedBy(piece, values)));
      for (const name of lacking) missing.add(name);
      return parts.push(
        lacking.length === 0 ? { text: filled(given, values, shell) } : unfilled(given, values),
      );
    });
  });
  return { parts, missing: [...missing] };
}

/** The whole text, once nothing is missing. */
export function commandText(command: Command, values: Values): string | undefined {
  const { parts, missing } = fillCommand(command, values);
  return missing.length === 0 ? parts.map(({ text }) => text).join('') : undefined;
}

/** The values that a command asks for. */
export function valuesIn({ lines }: Command): ValueName[] {
  return lines.flatMap((line) =>
    line.flatMap((given) =>
      typeof given === 'string'
        ? []
        : given.flatMap((piece) => (typeof piece === 'string' ? [] : [...piece.needs])),
    ),
  );
}

function lackedBy(slot: Slot, values: Values): ValueName[] {
  return slot.of(values) === undefined ? slot.needs.filter((name) => values[name] === undefined) : [];
}

function filled(word: Word, values: Values, shell: Shell): string {
  return quote(
    word.map((piece) => (typeof piece === 'string' ? piece : (piece.of(values) ?? ''))).join(''),
    shell,
  );
}

function unfilled(word: Word, values: Values): { text: string; missing: true } {
  const named = (slot: Slot) =>
    slot.needs.map((name) => values[name] ?? `‹${valueFields[name].label}›`).join('.');
  const text = word.map((piece) => (typeof piece === 'string' ? piece : (piece.of(values) ?? named(piece))));
  return { text: text.join(''), missing: true };
}
