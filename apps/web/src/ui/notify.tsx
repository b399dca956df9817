import { Toast, ToastBody, Toaster, ToastTitle, useToastController } from '@fluentui/react-components';
import { useCallback } from 'react';
import { addNotice, type Notice } from './notices.ts';

const toasterId = 'app';

export function AppToaster() {
  return <Toaster toasterId={toasterId} position="bottom-end" pauseOnHover limit={4} />;
}

/** Says what happened: for a moment in the corner, and from then on under the bell. */
export function useNotify(): (notice: Omit<Notice, 'id' | 'at'>) => void {
  const { dispatchToast } = useToastController(toasterId);
  return useCallback(
    (notice) => {
      addNotice(notice);
      dispatchToast(
        <Toast>
          <ToastTitle>{notice.title}</ToastTitle>
          {notice.body ? <ToastBody>{notice.body}</ToastBody> : null}
        </Toast>,
        { intent: notice.intent, timeout: notice.intent === 'error' ? 10_000 : 4_000 },
      );
    },
    [dispatchToast],
  );
}
