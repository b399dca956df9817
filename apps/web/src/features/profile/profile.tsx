import { Radio, RadioGroup } from '@fluentui/react-components';
import { Page } from '../../navigation/page.tsx';
import { Section } from '../../ui/section.tsx';
import { type ThemeChoice, themeChoices, useThemeChoice } from '../../ui/theme/theme-choice.tsx';
import { NameForm } from './name-form.tsx';
import { PasswordForm } from './password-form.tsx';
import { Sight } from './sight.tsx';
import { Sessions } from './sessions.tsx';

export function Component() {
  return (
    <Page title="Your profile" shape="narrow">
      <Section title="Name">
        <NameForm />
      </Section>
      <Section title="Password" lead="Changing it ends your other sessions.">
        <PasswordForm />
      </Section>
      <Sight />
      <Sessions />
      <Section title="Theme" lead="For this browser.">
        <ThemeRadios />
      </Section>
    </Page>
  );
}

function ThemeRadios() {
  const { choice, choose } = useThemeChoice();
  return (
    <RadioGroup
      aria-label="Theme"
      value={choice}
      onChange={(_event, { value }) => choose(value as ThemeChoice)}
    >
      {themeChoices.map(({ value, label }) => (
        <Radio key={value} value={value} label={label} />
      ))}
    </RadioGroup>
  );
}
