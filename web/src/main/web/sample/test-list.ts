/* Whom to swab at a site and into which tubes, as the server says it and as this device last saw it. */
import { get, type Listed } from '../shared/api.ts';
import { Problem } from '../shared/problem.ts';
import { vaultOf } from '../shared/vault.ts';

export type Specimen = 'NASOPHARYNGEAL' | 'OROPHARYNGEAL';
export type Contents = 'PEOPLE' | 'SURROUNDINGS';
export type What = 'PLANNED' | 'OVERDUE' | 'RETEST' | 'RECALL' | 'PAIR' | 'ENVIRONMENT' | 'BELONGINGS';

/** What is to be taken: `on` the day of the plan; `of` the sample that asks for it, null for a second swab whose first is still to come. */
export interface Task {
  what: What;
  on: string;
  specimen: Specimen | null;
  of: string | null;
}

/** A missed test of `plannedOn` that stands to be made up on a day to come. */
export interface MakeUp {
  plannedOn: string;
  on: string;
  recordedAt: string;
  /** When it was taken back or moved to another day; null while it stands. */
  endedAt: string | null;
  by: string | null;
}

/** What was taken today; `plannedOn` or `makeUpFor` is the planned day that it answers for. */
export interface Done {
  sample: string;
  subject: 'PERSON' | 'ROOM' | 'BELONGINGS';
  tube: string;
  collectedAt: string;
  plannedOn: string | null;
  makeUpFor: string | null;
}

export interface Due {
  person: string;
  stay: string;
  name: string;
  englishName: string | null;
  riskClass: string | null;
  /** Null where no rules count. */
  progress: { day: number; of: number | null } | null;
  /** The code on the patch that is worn now. */
  patch: string | null;
  leavingToday: boolean;
  /** What the rules of the stay name; null where they leave it open. */
  specimen: Specimen | null;
  tasks: readonly Task[];
  makeUps: readonly MakeUp[];
  done: readonly Done[];
}

export interface Stop {
  room: { id: string; number: string };
  people: readonly Due[];
}

export interface Floor {
  id: string;
  building: string;
  buildingEn: string | null;
  number: number;
  stops: readonly Stop[];
}

/** Everybody present, also those of whom nothing is to be taken. */
export interface TestList {
  at: string;
  day: string;
  capacities: readonly number[];
  floors: readonly Floor[];
  elsewhere: readonly Due[];
}

export type TubeState = 'EMPTY' | 'FILLING' | 'FULL' | 'CLOSED' | 'DISPATCHED' | 'RECEIVED' | 'MISSING' | 'RESULTED';

/** A tube that can take more, with how many swabs the server knows of in it. */
export interface OpenTube {
  code: string;
  capacity: number;
  contents: Contents;
  filled: number;
  state: TubeState;
}

/** `keptAt`: read from this device, where it was kept then; milliseconds of this device's clock. */
export interface Seen {
  list: TestList;
  tubes: readonly OpenTube[];
  keptAt?: number;
}

export function readTestList(site: string, live: boolean, signal?: AbortSignal): Promise<TestList> {
  return get<TestList>(`/api/sites/${site}/test-list?live=${live}`, signal);
}

/** Tubes that are at the site and not closed, page by page. */
async function readTubes(site: string, live: boolean, signal: AbortSignal): Promise<OpenTube[]> {
  const tubes: OpenTube[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: Listed<OpenTube> = await get(`/api/sites/${site}/tubes?state=EMPTY&state=FILLING&state=FULL&limit=200&live=${live}${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`, signal);
    tubes.push(...page.items);
    cursor = page.next;
  }
  return tubes;
}

/** As the server has it; without a network as it was last seen, with its age. */
export async function readCollection(site: string, owner: string, live: boolean, signal: AbortSignal): Promise<Seen> {
  const vault = await vaultOf(owner);
  try {
    const [list, tubes] = await Promise.all([readTestList(site, live, signal), readTubes(site, live, signal)]);
    await vault.put(`collection/${site}`, { list, tubes, keptAt: Date.now() } satisfies Seen);
    return { list, tubes };
  } catch (failure) {
    const kept = failure instanceof Problem && failure.uncertain ? await vault.get<Seen>(`collection/${site}`) : undefined;
    if (kept) return kept;
    throw failure;
  }
}
