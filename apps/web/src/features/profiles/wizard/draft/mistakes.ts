import { oneLine, severalLines } from '@countersign/catalog/plain-text';
import { descriptionLength, mostProfilesAtOnce, profileNameLength } from '@countersign/contract/limits';
import { certificateKey, dependsOnCertificate } from '../kind-set.ts';
import { type StepKey, stepKeys } from '../steps.ts';
import { choiceName, type Draft } from './draft.ts';
import { findingsOfPair } from './findings.ts';
import { type Pair, ticked } from './pairs.ts';

/** Something that must be put right before the draft can be saved, and where. */
export type Mistake = {
  step: StepKey;
  field: string;
  /** Of a list: which of its rows. */
  row?: number;
  message: string;
};

type Place = Omit<Mistake, 'message'>;

/** The field of the trusted profile that it stands on. */
export const rootField = 'rootProfileId';

const number = new Intl.NumberFormat('en');

/** Everything that is wrong, in the order of the steps. What only the server can know comes from the server. */
export function mistakesOf(draft: Draft, pairs: readonly Pair[]): Mistake[] {
  return [
    ...basicsMistakes(draft, ticked(pairs)),
    ...settingsMistakes(draft, pairs),
    ...(draft.scopeTags?.length === 0 ? [noTag] : []),
  ];
}

const noTag: Mistake = {
  step: 'scopeTags',
  field: 'scopeTags',
  message: 'Tick at least one scope tag.',
};

function basicsMistakes({ displayName, description }: Draft, chosen: readonly Pair[]): Mistake[] {
  const names = displayName.trim() === '' || chosen.length === 0 ? [displayName] : chosen.map(nameOfPair);
  const wrongName = names.map(nameMistake).find((message) => message !== undefined);
  const mistakes: Mistake[] = [];
  if (wrongName !== undefined) mistakes.push({ step: 'basics', field: 'displayName', message: wrongName });
  const wrongText = descriptionMistake(description);
  if (wrongText !== undefined) mistakes.push({ step: 'basics', field: 'description', message: wrongText });
  return mistakes;
}

function nameOfPair({ displayName }: Pair): string {
  return displayName;
}

function nameMistake(displayName: string): string | undefined {
  const name = displayName.trim();
  if (name === '') return 'Enter a name.';
  if (name.length > profileNameLength)
    return `Shorten the name: “${name.slice(0, 40)}…” has ${number.format(name.length)} characters, and ${profileNameLength} fit.`;
  return oneLine.test(name) ? undefined : 'Take out the invisible characters. Typing the name anew does it.';
}

function descriptionMistake(description: string): string | undefined {
  const text = description.trim();
  if (text.length > descriptionLength)
    return `Shorten the description: it has ${number.format(text.length)} characters, and ${number.format(descriptionLength)} fit.`;
  return severalLines.test(text.replaceAll('\r\n', '\n'))
    ? undefined
    : 'Take out the invisible characters. Typing the description anew does it.';
}

function settingsMistakes(draft: Draft, pairs: readonly Pair[]): Mistake[] {
  const carries = pairs.some(({ kind }) => certificateKey(kind) !== undefined);
  if (carries && draft.certificates.length === 0) {
    return [
      {
        step: 'settings',
        field: 'certificates',
        message: 'Bring the certificate of your CA: drop its file here, or browse for it.',
      },
    ];
  }
  const chosen = ticked(pairs);
  if (chosen.length === 0) {
    return [{ step: 'settings', field: 'pairs', message: 'Tick at least one certificate on one platform.' }];
  }
  if (chosen.length > mostProfilesAtOnce) {
    const message = `${number.format(chosen.length)} profiles are too many for one go: untick some, ${number.format(mostProfilesAtOnce)} fit.`;
    return [{ step: 'settings', field: 'pairs', message }];
  }
  return chosen.flatMap(pairMistakes);
}

/** What the catalog says: the same schemas and the same rules as on the server. */
function pairMistakes(pair: Pair): Mistake[] {
  const { wrong, findings } = findingsOfPair(pair);
  const errors = findings.filter(({ level }) => level === 'error');
  return [
    ...wrong.map(({ key, row, message }) => ({ ...placeOfSetting(pair, key, row), message })),
    ...errors.map(({ at, row, message }) => ({ ...placeOfSetting(pair, at, row), message })),
  ].toSorted((one, other) => stepKeys.indexOf(one.step) - stepKeys.indexOf(other.step));
}

/** Where a rule or a schema speaks of: the step, the field and, of a list, the row. */
export function placeOfSetting(pair: Pair, key: string, row?: number): Place {
  if (key === 'rootProfile') return { step: 'settings', field: rootField };
  const step = pair.kind.settings[key]?.step ?? 'settings';
  return { step, field: fieldOf(pair, key), ...(row === undefined ? {} : { row }) };
}

/** The field of the form that holds a setting of a pair. */
export function fieldOf({ kind, certificate }: Pair, key: string): string {
  const setting = kind.settings[key];
  if (!setting) return 'certificates';
  if (key === certificateKey(kind))
    return certificate ? `certificates/${certificate.sha256}` : 'certificates';
  return dependsOnCertificate(setting)
    ? choiceName(kind.platform, key, certificate?.sha256)
    : choiceName(kind.platform, key);
}
