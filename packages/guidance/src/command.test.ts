import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cmd, commandText, fillCommand, powershell } from './command.ts';
import { quote, UnquotableError } from './quote.ts';
import { steps } from './scenarios.ts';
import { slots } from './slots.ts';
import { judgeValue, type Values, type ValueName, valueFields, valueNames } from './values.ts';

describe('what a person typed', () => {
  const host = slots.ndesHost;
  test.each<[Values, string | undefined]>([
    [{ ndesServer: 'Server01', domain: 'Contoso.com' }, 'Server01.contoso.com'],
    [{ ndesServer: 'server01.corp.contoso.com', domain: 'contoso.com' }, 'server01.corp.contoso.com'],
    [{ ndesServer: 'server01.contoso.com' }, 'server01.contoso.com'],
    [{ ndesServer: 'Server01' }, undefined],
    [{}, undefined],
  ])('%j is the host %s', (values, expected) => {
    expect(host.of(values)).toBe(expected);
  });

  test('the short name of the domain is its first part, unless it is told', () => {
    expect(slots.shortDomain.of({ domain: 'Contoso.com' })).toBe('contoso');
    expect(slots.shortDomain.of({ domain: 'contoso.com', shortDomain: 'CONTOSO1' })).toBe('CONTOSO1');
  });

  test('what is missing is named in its place', () => {
    const command = cmd([
      'setspn -s',
      ['http/', slots.ndesHost],
      [slots.shortDomain, '\\', slots.serviceAccount],
    ]);
    expect(fillCommand(command, { ndesServer: 'Server01' })).toEqual({
      parts: [
        { text: 'setspn -s' },
        { text: ' ' },
        { text: 'http/Server01.‹Active Directory domain›', missing: true },
        { text: ' ' },
        { text: '‹Active Directory domain›\\‹NDES service account›', missing: true },
      ],
      missing: ['domain', 'serviceAccount'],
    });
    expect(commandText(command, { ndesServer: 'Server01' })).toBeUndefined();
  });

  test.each<[ValueName, string, string | undefined]>([
    ['domain', 'contoso', 'domain'],
    ['domain', 'contoso.com & calc', 'domain'],
    ['domain', '-a.com', 'domain'],
    ['domain', 'CORP.Contoso.com', undefined],
    ['shortDomain', 'SIXTEENLETTERS_X', '15'],
    ['ndesServer', 'server 01', 'DNS name'],
    ['ndesServer', 'server01"', 'DNS name'],
    ['serviceAccount', 'contoso\\NDESService', 'without the domain'],
    ['serviceAccount', 'ndes@contoso.com', 'without the domain'],
    ['serviceAccount', 'a-name-of-twenty-one-c', '20'],
    ['serviceAccount', 'Zertifikatsdienst Süd', '20'],
    ['serviceAccount', 'Dienst Süd', undefined],
    ['caName', 'Smith & Sons (Issuing) CA', undefined],
    ['caName', "O'Neill Issuing CA", undefined],
    ['caName', '株式会社 発行局', undefined],
    ['caName', '100% CA', '64'],
    ['caName', 'CA\\1', '64'],
    ['caName', 'CA\u02ba', '64'],
    ['caName', 'CA\u01c0calc', '64'],
    ['caName', 'a'.repeat(65), '64'],
    ['scepTemplate', 'Contoso SCEP', 'display name'],
    ['scepTemplate', 'ContosoScep', undefined],
    ['publicName', 'scep', 'whole DNS name'],
    ['partnerUrl', 'https://scep.example.com:8443/a/b-c.exe', undefined],
    ['partnerUrl', 'https://scep.example.com/?a=b', 'question mark'],
    ['partnerUrl', 'javascript:alert(1)', 'https://'],
    ['partnerUrl', '', undefined],
  ])('%s: %s is judged', (name, text, says) => {
    if (says === undefined) expect(judgeValue(name, text)).toBeUndefined();
    else expect(judgeValue(name, text)).toContain(says);
  });
});

describe('quoting', () => {
  test.each([
    ['contoso\\NDESService', 'contoso\\NDESService', "'contoso\\NDESService'"],
    ['Contoso Issuing CA.cer', '"Contoso Issuing CA.cer"', "'Contoso Issuing CA.cer'"],
    ["O'Neill & Sons", `"O'Neill & Sons"`, "'O''Neill & Sons'"],
    ['ends with \\', '"ends with \\\\"', "'ends with \\'"],
    ['', '""', "''"],
  ])('%j', (word, forCmd, forPowerShell) => {
    expect(quote(word, 'cmd')).toBe(forCmd);
    expect(quote(word, 'powershell')).toBe(forPowerShell);
  });

  test.each([
    'a"b',
    '%PATH%',
    'a\nb',
    'a`b',
    '!x!',
    'a^b',
    '\u2018',
    '\u201d',
    '\uff02',
    '\u02ba',
    'a\u0300',
    '\u200b',
  ])('%j cannot be quoted', (word) => {
    for (const shell of ['cmd', 'powershell', 'text'] as const)
      expect(() => quote(word, shell)).toThrow(UnquotableError);
  });
});

/** What cmd.exe and the start of a C program make of a line: the words of its one command, or that it is more than one. */
function readByCmd(line: string): string[] | undefined {
  let inQuotes = false;
  for (const character of line) {
    if (character === '"') inQuotes = !inQuotes;
    else if ('%!\r\n'.includes(character)) return undefined;
    else if (!inQuotes && '&|<>^()'.includes(character)) return undefined;
  }
  if (inQuotes) return undefined;
  // CommandLineToArgvW: backslashes count only before a quotation mark.
  const words = line.match(/(?:[^\s"]|"(?:[^"\\]|\\+(?!")|(?:\\\\)*(?="))*")+/gu) ?? [];
  return words.map((word) =>
    word.replaceAll(/(\\*)"/gu, (_all, slashes: string) => '\\'.repeat(slashes.length / 2)),
  );
}

/** What PowerShell makes of one: every quotation mark that it knows opens or closes a string. */
function readByPowerShell(line: string): string[] | undefined {
  const words: string[] = [];
  let rest = line;
  while (rest !== '') {
    const string =
      /^['\u2018-\u201b]((?:[^'\u2018-\u201b]|['\u2018-\u201b]{2})*)['\u2018-\u201b](?:\s+|$)/u.exec(rest);
    const bare = /^([\w:.\\-]+)(?:\s+|$)/u.exec(rest);
    const found = string ?? bare;
    if (!found) return undefined;
    words.push(string ? (found[1] ?? '').replaceAll(/['\u2018-\u201b]{2}/gu, "'") : (found[1] ?? ''));
    rest = rest.slice(found[0].length);
  }
  return words;
}

const dangerous = fc.constantFrom(
  ...'"\'`^&|<>()%!$;,@{}[]\\/ \t\r\n\0'.split(''),
  '\u2018',
  '\u2019',
  '\u201a',
  '\u201c',
  '\u201d',
  '\u02ba',
  '\u01c0',
  '\uff02',
  '\u0300',
  '\u2028',
  ' & calc ',
  '"; calc; "',
  "'; calc; '",
  '$(calc)',
  '%COMSPEC%',
);
const typedText = fc
  .array(
    fc.oneof(
      dangerous,
      fc.string({ unit: 'binary', maxLength: 3 }),
      fc.stringMatching(/^[A-Za-z0-9.-]{1,8}$/),
    ),
    {
      maxLength: 6,
    },
  )
  .map((parts) => parts.join(''));

describe('nothing typed becomes a second command', () => {
  const word = [slots.caHost, '\\', slots.caName] as const;
  const values = (caName: string): Values => ({ caServer: 'ca1.contoso.com', caName });

  test('of whatever is accepted as the name of a CA, each shell reads one word', () => {
    let accepted = 0;
    const property = fc.property(typedText, (typed) => {
      const caName = typed.trim();
      if (caName === '' || judgeValue('caName', caName) !== undefined) return;
      accepted += 1;
      const expected = `ca1.contoso.com\\${caName}`;
      const inCmd = commandText(cmd(['certutil', word, '-ping']), values(caName));
      expect(readByCmd(inCmd ?? '')).toEqual(['certutil', expected, '-ping']);
      const inPowerShell = commandText(powershell(['Test-Ca', word, '-Quiet']), values(caName));
      expect(readByPowerShell(inPowerShell ?? '')).toEqual(['Test-Ca', expected, '-Quiet']);
    });
    fc.assert(property, { numRuns: 5_000 });
    expect(accepted).toBeGreaterThan(100);
  });

  test('whatever is typed anywhere is refused, or every command of the guidance can be filled in', () => {
    let accepted = 0;
    const property = fc.property(fc.constantFrom(...valueNames), typedText, (name, typed) => {
      const text = typed.trim();
      if (text === '' || judgeValue(name, text) !== undefined) return;
      accepted += 1;
      const examples = Object.fromEntries(valueNames.map((other) => [other, valueFields[other].example]));
      const all = { ...examples, [name]: text } as Values;
      for (const { commands = [] } of steps) {
        for (const command of commands) {
          const filled = commandText(command, all) ?? '';
          expect(filled.split('\n')).toHaveLength(command.lines.length);
          if (command.shell === 'text') continue;
          const plain = commandText(command, examples) ?? '';
          expect(operatorsIn(filled, command.shell)).toEqual(operatorsIn(plain, command.shell));
        }
      }
    });
    fc.assert(property, { numRuns: 2_000 });
    expect(accepted).toBeGreaterThan(50);
  });
});

/** What a shell would act on: its signs outside of quotes. */
function operatorsIn(line: string, shell: 'cmd' | 'powershell'): string {
  const strings =
    shell === 'cmd'
      ? /"[^"]*"/gu
      : /['\u2018-\u201b](?:[^'\u2018-\u201b]|['\u2018-\u201b]{2})*['\u2018-\u201b]/gu;
  return line.replaceAll(strings, '').replaceAll(/[^"'`^&|<>()%!$;{}\r\n\u2018-\u201d]/gu, '');
}
