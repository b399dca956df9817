import { Text } from '@fluentui/react-components';
import { DoorstepFrame } from './frame.tsx';

/** Over plain http from elsewhere the browser drops the session cookie, so a form would only disappoint. */
export function InsecureConnection() {
  const { host, pathname } = window.location;
  return (
    <DoorstepFrame
      title="This connection is not encrypted"
      lead={`Your browser reached ${host} over plain http. Sign-in is off here: the password and the session could be read on the way, and the browser would refuse to keep the session.`}
    >
      <Text as="p" block>
        Open <a href={`https://${host}${pathname}`}>https://{host}</a> instead. If that does not answer, ask
        whoever runs this server to give it a certificate (COUNTERSIGN_TLS_CERT and COUNTERSIGN_TLS_KEY) or to
        put it behind a proxy that does (COUNTERSIGN_TRUSTED_PROXIES).
      </Text>
      <Text as="p" block>
        On the machine itself, http://localhost works as it is.
      </Text>
    </DoorstepFrame>
  );
}

export function SetUpNeeded() {
  return (
    <DoorstepFrame
      title="One step before you start"
      lead="This portal has no administrator yet. The terminal in which the server runs shows a one-time link: open it in this browser to make the first account."
    >
      <Text as="p" block>
        The link works once and for 15 minutes. Restart the server for a new one.
      </Text>
    </DoorstepFrame>
  );
}
