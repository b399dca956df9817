export type AssignmentFinding = {
  /** The line it is about; none where it is about the whole list. */
  line?: number;
  code:
    | 'tooMany'
    | 'groupMissing'
    | 'groupsBesideAll'
    | 'excludesEverybody'
    | 'twice'
    | 'includedAndExcluded'
    | 'filterMissing'
    | 'filterModeMissing'
    | 'filterNotForPlatform'
    | 'filterOfOtherPlatform'
    | 'filterOnExclusion'
    | 'bearersMixed'
    | 'dynamicDevicesExcluded'
    | 'deviceGroupWaits';
  level: 'error' | 'warning' | 'hint';
  message: string;
};
