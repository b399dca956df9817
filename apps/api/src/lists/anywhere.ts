import { fold } from '@countersign/targeting/fold';

/** A pattern for LIKE that finds the text anywhere. */
export function anywhere(text: string): string {
  return `%${fold(text).replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
}
