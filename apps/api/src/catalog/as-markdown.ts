import type { KindDescription, RuleDescription, SettingDescription } from '@countersign/contract/catalog';

/** The documentation of kinds as Markdown; whatever stands in it comes from their descriptions. */
export function asMarkdown(kinds: readonly KindDescription[]): string {
  return `${kinds.map(kindAsMarkdown).join('\n\n')}\n`;
}

function kindAsMarkdown(kind: KindDescription): string {
  const { typeLabel, platformLabel, purpose, retired, settings, rules, conflicts } = kind;
  return [
    `## ${typeLabel}, ${platformLabel}`,
    plain(purpose),
    ...(retired ? [`**Retired since ${retired.since}.** ${plain(retired.notice)}`] : []),
    factsOf(kind)
      .map(([name, fact]) => `- ${name}: ${fact}`)
      .join('\n'),
    plain(conflicts.words),
    table(['Setting', 'Values', 'Begins with', 'Shown', 'A change', 'Graph JSON'], settings.map(settingRow)),
    table(['Rule', 'Where', 'Level', 'On import', 'Wants'], ruleRows(rules)),
  ].join('\n\n');
}

function factsOf({ kind, osRanges, graph, root }: KindDescription): [string, string][] {
  const ranges = osRanges.map(({ devices, from, to, source }) => {
    const words = [from === null ? '' : `from ${from}`, to === null ? '' : `to ${to}`];
    const who = devices === null ? '' : `${devices} `;
    return plain(`${who}${words.filter((word) => word !== '').join(' ')} (${source})`);
  });
  const older = graph.reads.filter((type) => type !== graph.writes);
  return [
    ['Kind', code(kind)],
    ['Works on', ranges.join('; ')],
    ['Graph type', [graph.writes, ...older].map(code).join(', also read: ')],
    ...(root
      ? [['Trusted profile', `${root.need}, one of ${root.kinds.map(code).join(', ')}`] as [string, string]]
      : []),
  ];
}

function settingRow(setting: SettingDescription): string[] {
  const { name, label, visibleWhen, wire } = setting;
  return [
    `${plain(label)} ${code(name)}`,
    valuesOf(setting),
    beginningOf(setting),
    visibleWhen ? `${code(visibleWhen.setting)} is ${visibleWhen.is.map(code).join(' or ')}` : 'always',
    changeOf(setting),
    wire.properties.map(code).join(', '),
  ];
}

function changeOf({ fixed, effect, effectUnless }: SettingDescription): string {
  if (fixed !== null) return `is refused. ${plain(fixed)}`;
  const done = { none: 'does nothing', resend: 'is sent again', reissue: 'issues anew' }[effect];
  return effectUnless === null ? done : `${done}. ${plain(effectUnless)}`;
}

function valuesOf({ control, options, unset, limits }: SettingDescription): string {
  const { min, max, unit } = limits;
  const range = [min, max].filter((bound) => bound !== null).join(' to ');
  const limit =
    range === '' ? '' : `${min === null ? 'up to ' : ''}${range}${unit === null ? '' : ` ${unit}`}`;
  const offered = options.map(({ value, label, legacy }) =>
    `${code(value)} ${plain(label)}${legacy ? ' (older)' : ''}`.trim(),
  );
  const open = unset === null ? [] : [`${code('null')} ${plain(unset.label)}`];
  return [controlWords[control], limit, ...offered, ...open].filter((part) => part !== '').join('<br>');
}

const controlWords: Record<SettingDescription['control'], string> = {
  certificate: 'a certificate',
  choice: 'one of',
  flags: 'any of',
  switch: '`true` or `false`',
  text: 'a text',
  integer: 'a whole number',
  duration: 'a number and a unit',
  subject: 'a form of name, with a text for `custom`',
  alternativeNames: 'rows of a type and a value',
  extendedKeyUsages: 'rows of a name and an object identifier',
  urls: 'addresses',
  packages: 'package ids',
};

function beginningOf({ initial }: SettingDescription): string {
  const said = initial.map(({ when, value }) => {
    const condition = Object.entries(when ?? {}).map(
      ([key, wanted]) => `${code(key)} ${code(String(wanted))}`,
    );
    return `${code(JSON.stringify(value))}${condition.length === 0 ? '' : ` with ${condition.join(', ')}`}`;
  });
  return said.length === 0 ? 'nothing' : said.join('<br>');
}

/** One row for each rule, whatever the places and levels it has. */
function ruleRows(rules: readonly RuleDescription[]): string[][] {
  return [...Map.groupBy(rules, ({ id }) => id)].map(([id, listed]) => {
    const each = (of: (rule: RuleDescription) => string) => [...new Set(listed.map(of))].join(', ');
    return [
      id,
      each(({ at }) => (at === null ? 'when it is deleted' : code(at))),
      each(({ level }) => level),
      each(({ levelOnImport }) => levelOnImport),
      each(({ wants }) => plain(wants)),
    ];
  });
}

function table(headings: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(headings), line(headings.map(() => '---')), ...rows.map(line)].join('\n');
}

/** As a span of code, which nothing in it ends; a pipe would end the cell even there. */
function code(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const space = longest === 0 ? '' : ' ';
  return `${fence}${space}${text.replaceAll('|', String.raw`\|`)}${space}${fence}`;
}

/** Text that is no Markdown, whatever it looks like. */
function plain(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>|#]/g, String.raw`\$&`).replaceAll(/\s+/g, ' ');
}
