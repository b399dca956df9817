import { Button, Input, type InputProps } from '@fluentui/react-components';
import { Eye20Regular, EyeOff20Regular } from '@fluentui/react-icons';
import { useState } from 'react';

/** A password that can be looked at while typing: long ones are easier to get right than to guess. */
export function PasswordInput(props: InputProps) {
  const [shown, setShown] = useState(false);
  return (
    <Input
      {...props}
      type={shown ? 'text' : 'password'}
      contentAfter={
        <Button
          appearance="transparent"
          size="small"
          aria-label="Show the password"
          aria-pressed={shown}
          icon={shown ? <EyeOff20Regular /> : <Eye20Regular />}
          onClick={() => setShown(!shown)}
        />
      }
    />
  );
}
