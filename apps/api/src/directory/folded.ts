import { fold } from '@countersign/targeting/fold';

export function foldKnown(text: string | null): string | null {
  return text === null ? null : fold(text);
}
