import { scenarios } from '@countersign/guidance/scenarios';
import { expect, test } from 'vitest';
import { askedValues } from './asked-values.ts';

test.each([
  ['ndes', 'domain shortDomain caServer caName ndesServer serviceAccount publicName scepTemplate'],
  ['connector', 'domain shortDomain caServer caName connectorServer pkcsTemplate'],
  ['partner', 'partnerUrl'],
  ['built-in', ''],
])('%s asks for %s', (id, names) => {
  const scenario = scenarios.find((one) => one.id === id);
  expect(scenario && askedValues(scenario).join(' ')).toBe(names);
});
