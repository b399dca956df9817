import { windowsSkuNames } from '../windows-skus.ts';
import { choiceOperators, textOperators, versionOperators } from './operators.ts';
import { filterPlatformNames } from './platforms.ts';
import type { DeviceProperty } from './property.ts';

const everywhere = filterPlatformNames;
const windows = ['windows10AndLater'] as const;
const yesOrNo = ['eq', 'ne'] as const;
const about = 'device';

/** Spec 4.2, the table of properties: labels of the portal, platforms, operators, values. */
export const deviceProperties = {
  'device.deviceName': {
    about,
    fact: 'name',
    label: 'Device name',
    platforms: everywhere,
    operators: textOperators,
    value: { kind: 'text' },
    example: 'LAB-',
  },
  'device.manufacturer': {
    about,
    fact: 'manufacturer',
    label: 'Manufacturer',
    platforms: everywhere,
    operators: textOperators,
    value: { kind: 'text' },
    example: 'Lenovo',
  },
  'device.model': {
    about,
    fact: 'model',
    label: 'Model',
    platforms: everywhere,
    operators: textOperators,
    value: { kind: 'text' },
    example: 'Latitude 7440',
    note: 'Apple devices say their model here, such as iPad Air, not the name of the product.',
  },
  'device.deviceCategory': {
    about,
    fact: 'category',
    label: 'Device category',
    platforms: everywhere,
    operators: textOperators,
    value: { kind: 'text' },
    example: 'Kiosk',
  },
  'device.deviceOwnership': {
    about,
    fact: 'ownership',
    label: 'Ownership',
    platforms: everywhere,
    operators: yesOrNo,
    value: {
      kind: 'choice',
      choices: [
        { text: 'Corporate', is: 'corporate', also: ['company'] },
        { text: 'Personal', is: 'personal' },
        { text: 'unknown', is: 'unknown', unknown: true },
      ],
    },
    example: 'Corporate',
  },
  'device.enrollmentProfileName': {
    about,
    fact: 'enrolmentProfile',
    label: 'Enrollment profile name',
    platforms: ['androidForWork', 'androidAOSP', 'iOS', 'windows10AndLater'],
    operators: textOperators,
    value: { kind: 'text' },
    example: 'Autopilot standard',
  },
  'device.operatingSystemVersion': {
    about,
    fact: 'osVersion',
    label: 'Operating system version',
    platforms: everywhere,
    operators: versionOperators,
    value: { kind: 'version' },
    example: '10.0.22631',
  },
  'device.osVersion': {
    about,
    fact: 'osVersion',
    label: 'OS version (text)',
    platforms: everywhere,
    operators: textOperators,
    value: { kind: 'text' },
    example: '10.0.22',
    note: 'Compared as text. Leave out the letter that Apple puts behind a supplement.',
    retiring: 'operatingSystemVersion compares versions as numbers and replaces it.',
  },
  'device.deviceTrustType': {
    about,
    fact: 'joinType',
    label: 'Microsoft Entra join type',
    platforms: windows,
    operators: choiceOperators,
    value: {
      kind: 'choice',
      choices: [
        { text: 'Azure AD joined', is: 'azureAdJoined', also: ['Microsoft Entra joined'] },
        { text: 'Azure AD registered', is: 'azureAdRegistered', also: ['Microsoft Entra registered'] },
        {
          text: 'Hybrid Azure AD joined',
          is: 'hybridAzureAdJoined',
          also: ['Microsoft Entra hybrid joined'],
        },
        { text: 'Unknown', is: 'unknown', unknown: true },
      ],
    },
    example: 'Azure AD joined',
  },
  'device.operatingSystemSKU': {
    about,
    fact: 'sku',
    label: 'Operating system SKU',
    platforms: windows,
    operators: textOperators,
    value: { kind: 'text', names: windowsSkuNames },
    example: 'Enterprise',
    note: 'ServerRdsh is Windows Enterprise for several sessions.',
  },
  'device.cpuArchitecture': {
    about,
    fact: 'architecture',
    label: 'CPU architecture',
    platforms: ['macOS', 'windows10AndLater'],
    operators: choiceOperators,
    value: {
      kind: 'choice',
      choices: [
        { text: 'amd64', is: 'amd64', on: windows, also: ['x64'] },
        { text: 'x86', is: 'x86', on: windows },
        { text: 'x64', is: 'x64', on: ['macOS'], also: ['amd64'] },
        { text: 'arm64', is: 'arm64' },
        { text: 'unknown', is: 'unknown', unknown: true },
      ],
    },
    example: 'arm64',
  },
  'device.isRooted': {
    about,
    fact: 'rooted',
    label: 'Rooted or jailbroken',
    platforms: ['android', 'androidForWork', 'androidAOSP', 'iOS'],
    operators: yesOrNo,
    value: {
      kind: 'choice',
      choices: [
        { text: 'True', is: true, also: ['yes'] },
        { text: 'False', is: false, also: ['no'] },
        { text: 'unknown', is: null, unknown: true },
      ],
    },
    example: 'False',
    note: 'On Android Enterprise it is known of personally-owned work profiles only.',
  },
} as const satisfies Record<`device.${string}`, DeviceProperty>;
