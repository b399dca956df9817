import { expect, test } from 'vitest';
import type { ImportedItem } from '../../../api/imports.ts';
import { itemsAsCsv } from './saved-items.ts';

const item: ImportedItem = {
  index: 0,
  file: 'backup/a.json',
  place: '/value/2',
  displayName: '=cmd()',
  graphType: '#microsoft.graph.iosScepCertificateProfile',
  kind: 'scep.ios',
  platforms: ['ios'],
  outcome: 'createdWithWarnings',
  profileId: 'id',
  complete: false,
  root: { match: 'none', profileId: null, displayName: null },
  findings: [
    { at: '/rootCertificate', code: 'V05', level: 'warning', message: 'Choose a root.' },
    { at: '', code: 'x', level: 'hint', message: 'A note.' },
  ],
};

test('each object is a row with all that is known of it, and no cell is a formula', () => {
  const refused = {
    ...item,
    index: 1,
    file: null,
    place: '',
    displayName: null,
    graphType: null,
    kind: null,
    outcome: 'refused',
    profileId: null,
    root: null,
    findings: [],
  } as const;
  expect(itemsAsCsv([item, refused as unknown as ImportedItem], 'done')).toBe(
    [
      'Number,File,Place,Name,Type on the wire,Type,Platform,Stands on,Result,Profile,What to know',
      `0,backup/a.json,/value/2,'=cmd(),#microsoft.graph.iosScepCertificateProfile,SCEP certificate,iOS/iPadOS,None,With warnings,id,"warning V05 at /rootCertificate: Choose a root.\nhint x at /: A note."`,
      '1,,,"Object 2, without a name",,,,,Refused,,',
      '',
    ].join('\r\n'),
  );
});
