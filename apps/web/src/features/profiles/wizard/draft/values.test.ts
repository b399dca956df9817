import { kindOf } from '@countersign/catalog/kinds';
import { defaultSubjects } from '@countersign/catalog/settings/subject-name';
import { expect, test } from 'vitest';
import { controlFor, valuesOf, withChoice } from './values.ts';

const create = { door: 'create' } as const;
const ios = kindOf('scep.ios');
const mac = kindOf('scep.macos');
const owner = kindOf('scep.androidDeviceOwner');

test('S003-31 X18 the default subject follows the certificate type while nobody has touched it', () => {
  expect(valuesOf(ios, {}, create)).toMatchObject({ subject: { text: defaultSubjects.user } });
  const device = withChoice({}, ios, 'certificateType', 'machine', 'ios/certificateType');
  expect(valuesOf(ios, device, create)).toMatchObject({ subject: { text: defaultSubjects.machine } });
});

test('S003-31 a saved default that nobody changed follows too, and what was typed stays', () => {
  const saved = {
    'ios/subject': { format: 'custom', text: defaultSubjects.user },
    'ios/certificateType': 'user',
  };
  const device = withChoice(saved, ios, 'certificateType', 'machine', 'ios/certificateType');
  expect(valuesOf(ios, device, create)).toMatchObject({ subject: { text: defaultSubjects.machine } });
  const typed = { 'ios/subject': { format: 'custom', text: 'CN=Ada' } };
  const kept = withChoice(typed, ios, 'certificateType', 'machine', 'ios/certificateType');
  expect(valuesOf(ios, kept, create)).toMatchObject({ subject: { text: 'CN=Ada' } });
});

test('the user channel of macOS offers only User, and Device is back with the device channel', () => {
  const choices = { 'macos/certificateType': 'machine', 'macos/deploymentChannel': 'userChannel' };
  const values = valuesOf(mac, choices, create);
  expect(values).toMatchObject({ certificateType: 'user', subject: { text: defaultSubjects.user } });
  const control = controlFor(mac, 'certificateType', values);
  expect(control.type === 'choice' && control.options.map(({ label }) => label)).toEqual(['User']);
  const back = valuesOf(mac, { ...choices, 'macos/deploymentChannel': 'deviceChannel' }, create);
  expect(back).toMatchObject({ certificateType: 'machine' });
});

test('only what is visible is sent, and what was typed is there when it returns', () => {
  const choices = { 'androidDeviceOwner/silentApps': ['com.contoso.vpn'] };
  expect(valuesOf(owner, choices, create)).not.toHaveProperty('silentApps');
  const specific = { ...choices, 'androidDeviceOwner/certificateAccess': 'specificApps' };
  expect(valuesOf(owner, specific, create)).toMatchObject({ silentApps: ['com.contoso.vpn'] });
});

test('a choice that is left open stays open', () => {
  const choices = { 'ios/certificateType': null };
  expect(valuesOf(ios, choices, create)).toMatchObject({ certificateType: null });
});
