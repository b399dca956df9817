import { type Values, checkRules, settingsSchema, settingsShape } from '@countersign/catalog/check';
import type { Kind } from '@countersign/catalog/kind';
import { kinds } from '@countersign/catalog/kinds';
import { samplesOf } from '@countersign/catalog/samples';

export type Draft = { kind: Kind; values: Values };

/** SCEP profiles of every platform and with every option, each with a subject of its own. */
export function makeScepProfiles(count: number): Draft[] {
  const samples = kinds
    .filter(({ type }) => type === 'scep')
    .flatMap((kind) => samplesOf(kind).map((values) => ({ kind, values })));
  return Array.from({ length: count }, (_, at) => {
    const { kind, values } = samples[at % samples.length] ?? {};
    if (!kind || !values) throw new RangeError('there is no SCEP profile');
    const subject = values['subject'] as { format: string; text: string };
    const text = subject.format === 'custom' ? `${subject.text},OU=Department ${at}` : '';
    return { kind, values: { ...structuredClone(values), subject: { ...subject, text } } };
  });
}

export type Validated = { values: Values; findings: number };

/** As every door does: the schema with its conditions, and the rules. */
export function validate(drafts: readonly Draft[]): Validated[] {
  return drafts.map(({ kind, values }) => {
    const parsed = settingsSchema(kind).parse(values);
    return {
      values: parsed,
      findings: checkRules(kind, parsed, { door: 'create', rootLinked: true }).length,
    };
  });
}

const shapes = new Map<Kind, ReturnType<typeof settingsShape>>();

/** The same shapes, and nothing else: no condition, no rule. */
export function validateBare(drafts: readonly Draft[]): Values[] {
  return drafts.map(({ kind, values }) => {
    const shape = shapes.get(kind) ?? settingsShape(kind);
    shapes.set(kind, shape);
    return shape.parse(values) as Values;
  });
}
