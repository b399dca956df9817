import type { Place } from './house.ts';
import type { Line } from './measured-line.ts';
import { lineOf } from './reading.ts';
import { settingsOf } from './seed-profiles.ts';

/** How many pages of unsaved assignments one has scrolled down; each evaluates them anew. */
const depth = 10;

/** Lists of what is not saved yet, and what the wizard asks beside its count. */
export async function linesOfPreviews(place: Place): Promise<Line[]> {
  const { house } = place;
  const kind = 'scep.windows10';
  const groups = [2, 3, 5].map((n) => ({ mode: 'include', target: 'group', groupId: house.groupId(n) }));
  const question = {
    kind,
    settings: settingsOf(kind, 1_000),
    rootProfileId: house.profiles.find((made) => made.kind === 'trusted.windows10')?.id,
  };
  const ofGroups = { ...question, assignments: groups };
  const ofAll = { ...question, assignments: [{ mode: 'include', target: 'allDevices' }] };
  const cursor = await farDown(place, ofAll);
  const lists: [what: string, path: string, body: object][] = [
    ['devices of unsaved assignments: three groups', '/targets:list', ofGroups],
    ['devices of unsaved assignments: all devices', '/targets:list', ofAll],
    ['devices of unsaved assignments: all devices, 500 down', '/targets:list', { ...ofAll, cursor }],
    ['devices of unsaved assignments: all devices, search', '/targets:list', { ...ofAll, search: 'win-01' }],
    ['preview of a filter', '/filters:preview', { platform: 'windows10AndLater', rule: ofDevices }],
    ['preview of a rule about devices', '/groups:preview', { rule: ofDevices }],
    ['preview of a rule about users', '/groups:preview', { rule: ofUsers }],
  ];
  const asked: typeof lists = [
    ['wizard: reach of its roots', '/targets:roots', ofGroups],
    ['wizard: ten names', '/targets:names', ofGroups],
  ];
  const lines: Line[] = [];
  for (const [what, path, body] of lists)
    lines.push(await lineOf(place, what, { method: 'POST', path, body }));
  for (const [what, path, body] of asked) {
    // They stand beside the wizard's count, and evaluate what it does.
    lines.push({ ...(await lineOf(place, what, { method: 'POST', path, body })), goal: 300 });
  }
  return lines;
}

const ofDevices = 'device.manufacturer -eq "Contoso PC" and not (device.deviceCategory -eq "Kiosk")';
const ofUsers = 'user.department -eq "Legal" and user.userPrincipalName -startsWith "k"';

async function farDown({ call }: Place, body: object): Promise<string | undefined> {
  let cursor: string | undefined;
  for (let page = 0; page < depth; page += 1) {
    const reply = await call<{ next: string | null }>('POST', '/targets:list', { ...body, cursor });
    if (reply.next === null) return cursor;
    cursor = reply.next;
  }
  return cursor;
}
