import { type GraphFinding, refusal } from '@countersign/catalog/graph-finding';
import { saysNothing, targetingMembers } from '@countersign/catalog/graph-members';
import type { GraphReading } from '@countersign/catalog/read-graph-object';
import { applicabilityRules } from '@countersign/contract/applicability';
import { scopeTags } from '@countersign/contract/scope-tags';
import { rulesFromGraph } from '@countersign/targeting/applicability/graph';
import type { ApplicabilityRules } from '@countersign/targeting/applicability/rules';
import { type ReadAssignments, assignmentsFromGraph } from '@countersign/targeting/assignment/graph';

/** Who an object of the wire is for, as far as it can be read without asking the database. */
export type ReadTargeting = {
  applicability: ApplicabilityRules;
  /** Absent: whoever imports it gives it theirs. */
  scopeTags?: string[];
  /** Absent: there are none, or nobody asked for them. */
  assignments?: ReadAssignments;
};

/** What cannot be read has the profile refused: without it, it would reach more devices than it should. */
export function readTargeting(
  reading: GraphReading,
  takesAssignments: boolean,
): { reading: GraphReading; targeting: ReadTargeting } {
  if (!reading.profile) return { reading, targeting: { applicability: {} } };
  const { targeting: members, unknown } = reading;
  const { rules, findings: ofRules } = rulesFromGraph({ ...unknown, ...members });
  const tags = scopeTags.safeParse(members[targetingMembers.scopeTags]);
  const assigned = takesAssignments ? assignmentsFromGraph(members[targetingMembers.assignments]) : undefined;
  const findings = [
    ...ofRules,
    ...sayUnspeakable(rules),
    ...(tags.success || saysNothing(members[targetingMembers.scopeTags]) ? [] : [strangeTags]),
    ...(assigned?.findings ?? []),
    ...sayLeftOut(reading, takesAssignments),
  ];
  const refused = findings.some(({ level }) => level === 'error');
  return {
    reading: {
      ...reading,
      ...(refused ? { profile: undefined } : {}),
      unknown: assigned?.kept.length
        ? { ...unknown, [targetingMembers.assignments]: assigned.kept }
        : unknown,
      findings: [...reading.findings, ...findings],
    },
    targeting: {
      applicability: rules,
      ...(tags.success ? { scopeTags: tags.data } : {}),
      ...(assigned ? { assignments: assigned } : {}),
    },
  };
}

/** What was read has to fit what the portal shows. */
function sayUnspeakable(rules: ApplicabilityRules): GraphFinding[] {
  const [issue] = applicabilityRules.safeParse(rules).error?.issues ?? [];
  if (!issue) return [];
  const at = `/${issue.path[0] === 'edition' ? targetingMembers.edition : targetingMembers.version}`;
  return [
    refusal(at, 'value-not-allowed', 'Its name or a version is too long, or has control characters in it.'),
  ];
}

const strangeTags: GraphFinding = {
  at: `/${targetingMembers.scopeTags}`,
  code: 'not-kept',
  level: 'hint',
  message: 'Its scope tags are no list of numbers written as text. It gets those of whoever imports it.',
};

function sayLeftOut({ targeting }: GraphReading, takesAssignments: boolean): GraphFinding[] {
  const { assignments, groupAssignments } = targetingMembers;
  const older = !saysNothing(targeting[groupAssignments]);
  if (!older && (takesAssignments || saysNothing(targeting[assignments]))) return [];
  const message = takesAssignments
    ? 'Its groups stand in a list of an older portal, which is not read. Assign it here.'
    : 'Who gets the profile is not taken. Ask for the assignments to have those whose group is here, or assign it here.';
  return [
    {
      at: `/${older ? groupAssignments : assignments}`,
      code: 'assignments-left-out',
      level: 'hint',
      message,
    },
  ];
}
