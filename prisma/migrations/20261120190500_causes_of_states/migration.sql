-- What readers have words for (packages/contract/src/causes.ts); the most frequent cause first.
ALTER TABLE "profile_device" ADD CONSTRAINT "profile_device_cause" CHECK (CASE "state"
    WHEN 'pending' THEN "cause" IN ('notDelivered', 'changed', 'removing', 'delivered', 'awaitingApproval',
        'waitingForConnector', 'queued', 'issued', 'retry', 'reissue', 'removedOnDevice')
    WHEN 'succeeded' THEN "cause" IN ('reported', 'reportedOnly', 'renewed', 'renewalOverdue')
    WHEN 'error' THEN "cause" IN ('rootNotAssigned', 'rootFailed', 'attributeMissing', 'nameInvalid', 'requestRefused',
        'connectorFailed', 'wrongCertificate', 'deviceFailed', 'blocked', 'expired')
    WHEN 'conflict' THEN "cause" IN ('slot')
    WHEN 'notApplicable' THEN "cause" IN ('filter', 'applicability', 'osRange', 'noUser', 'superseded', 'unsupported')
    ELSE false END);
