import { Toast, ToastBody, Toaster, ToastTitle, useToastController } from '@fluentui/react-components';
import { useEffect } from 'react';
import { onNoticesChange, takeUnsaid } from './notices.ts';

const toasterId = 'app';

/** Shows each notice once, those that came before this code did included. */
export function Toasts() {
  const { dispatchToast } = useToastController(toasterId);
  useEffect(() => {
    const say = () => {
      for (const { intent, title, body } of takeUnsaid()) {
        dispatchToast(
          <Toast>
            <ToastTitle>{title}</ToastTitle>
            {body ? <ToastBody>{body}</ToastBody> : null}
          </Toast>,
          { intent, timeout: intent === 'error' ? 10_000 : 4_000 },
        );
      }
    };
    say();
    return onNoticesChange(say);
  }, [dispatchToast]);
  return <Toaster toasterId={toasterId} position="bottom-end" pauseOnHover limit={4} />;
}
