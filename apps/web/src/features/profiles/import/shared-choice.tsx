import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { ImportedItem } from '../../../api/imports.ts';
import { platformTitle, sharedTypes } from './shared-types.ts';

type Props = {
  items: readonly ImportedItem[];
  /** Undefined: the usual one. */
  chosen: string | undefined;
  onChoose: (platform: string | undefined) => void;
};

/** Some platforms share their types on the wire, so a person says which is meant (+b1). */
export function SharedChoice({ items, chosen, onChoose }: Props) {
  const { platforms, count } = sharedTypes(items);
  const [usual] = platforms;
  if (usual === undefined) return null;
  const names = platforms.map((name) => `“${platformTitle(name)}”`).join(' and ');
  return (
    <Field
      label={count === 1 ? 'One object becomes a profile for' : `${count} objects become profiles for`}
      hint={`Graph has the same types for ${names}, so a file cannot tell which is meant.`}
    >
      <RadioGroup
        layout="horizontal"
        value={platforms.find((name) => name === chosen) ?? usual}
        onChange={(_event, { value }) => onChoose(value === usual ? undefined : value)}
      >
        {platforms.map((name) => (
          <Radio key={name} value={name} label={platformTitle(name)} />
        ))}
      </RadioGroup>
    </Field>
  );
}
