import { parseArgs } from 'node:util';

export type Sizes = { devices: number; people: number; groups: number; profiles: number };

const full: Sizes = { devices: 100_000, people: 50_000, groups: 2_000, profiles: 100 };

/** `--devices` makes all smaller in the same shape; a quick look needs no full house. */
export function readSizes(args: readonly string[]): Sizes {
  const { values } = parseArgs({
    args: [...args],
    options: { devices: { type: 'string' }, profiles: { type: 'string' } },
  });
  const devices = wholeOf('devices', values.devices, full.devices);
  return {
    devices,
    people: Math.ceil(devices / 2),
    groups: Math.ceil(devices / 50),
    profiles: wholeOf('profiles', values.profiles, full.profiles),
  };
}

/** Below these the groups that the profiles name do not exist. */
const least = { devices: 1_000, profiles: 20 };

function wholeOf(name: keyof typeof least, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  const number = Number(text);
  if (Number.isSafeInteger(number) && number >= least[name] && number <= full[name]) return number;
  throw new RangeError(`--${name} is a whole number from ${least[name]} to ${full[name]}`);
}
