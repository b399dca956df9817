import type { TargetQuestion } from '@countersign/contract/assignments';
import { kindShapes } from '@countersign/contract/profiles';
import { outlineOf } from '../plugins/outline.ts';
import { unknownFields } from '../plugins/unknown-fields.ts';
import { InvalidRequest } from '../plugins/validation.ts';

const outlines = new Map<string, ReturnType<typeof outlineOf>>(
  kindShapes.map(({ kind, settings }) => [kind.id, outlineOf(settings)]),
);

/** A question need not name all settings of its kind, but what it names is one of them: another would be passed over. */
export function refuseStrangeSettings({ kind, settings }: TargetQuestion): void {
  const findings = unknownFields(outlines.get(kind), settings);
  if (findings.length === 0) return;
  throw new InvalidRequest(findings.map((finding) => ({ ...finding, at: `/settings${finding.at}` })));
}
