import { WHOLE_ROW } from '../model/import-tables.ts';
import { firstWords, sessionName } from '../model/names.ts';
import { wallTime } from '../time/wall.ts';
import { placeInDay } from './days-of-import.ts';
import { choiceFor } from './decisions.ts';
import type { ImportedSession } from './imported-program.ts';
import type { PlannedPlace } from './plan.ts';
import type { PlanContext } from './plan-context.ts';
import type { RecordPlanner } from './record-planner.ts';

/** What a source says of where a session is: a place of its own, and the block that it is a talk of. */
type Said = NonNullable<ImportedSession['place']> & { readonly block?: NonNullable<ImportedSession['block']> };

/** The sessions of the file that others are talks of, by key. */
type Blocks = ReadonlyMap<string, ImportedSession>;

/** Plans where a session is to stand, if the source says something of it. */
export function planPlace(
  context: PlanContext,
  planner: RecordPlanner,
  { place, block, fields }: ImportedSession,
  id: string | null,
  blocks: Blocks,
): void {
  if (!place && !block) return;
  const said: Said = {
    date: place?.date ?? null,
    start: place?.start ?? null,
    roomKey: place?.roomKey ?? null,
    ...(block ? { block } : {}),
  };
  const { state } = context;
  // Blocks hold no blocks.
  const isBlock = fields.block === true || (id !== null && state.session.get(id)?.block === true);
  const inBlocks: Blocks = isBlock ? new Map() : blocks;
  const theirs = placed(context, said, inBlocks);
  if (theirs.day === null && theirs.room === null && theirs.block === undefined) return;
  const planId = state.program.get('program')?.currentPlanId ?? '';
  const row = id === null ? undefined : state.placement.get(`${planId} ${id}`);
  // A talk in a block has its place from the block; that is a place made here like any other.
  const mine: PlannedPlace | null = row
    ? {
        day: row.dayId,
        start: row.start,
        room: row.roomId,
        ...(row.blockId === null
          ? {}
          : { block: { session: row.blockId, position: row.position ?? 0, offset: row.offset } }),
      }
    : null;
  const empty = mine !== null && mine.day === null && mine.room === null && mine.block === undefined;
  const base = planner.base('place');
  planner.place(said, isSaid(base) ? placed(context, base, inBlocks) : undefined, empty ? null : mine, theirs, {
    said: (value) => (isSaid(value) ? saidInWords(context, value, blocks) : null),
    ours: () =>
      placeInWords(
        (row?.dayId && state.day.get(row.dayId)?.date) ?? null,
        row?.start ?? null,
        mine?.block
          ? inBlock(nameOfBlock(context, mine.block.session), mine.block.position)
          : ((row?.roomId && state.room.get(row.roomId)?.name) ?? null),
      ),
  });
}

const isSaid = (value: unknown): value is Said =>
  typeof value === 'object' && value !== null && 'date' in value && 'start' in value && 'roomKey' in value;

/** A place in the source's terms as one in ours; where its day is gone, so is its time. */
function placed(context: PlanContext, { date, start, roomKey, block }: Said, blocks: Blocks): PlannedPlace {
  const session = block ? blockToken(context, blocks.get(block.key)) : null;
  if (block && session !== null) {
    const { position, offset = null } = block;
    return { day: null, start: null, room: null, block: { session, position, offset } };
  }
  const room = roomKey === null ? null : context.tokenOf('room', roomKey);
  if (date === null) return { day: null, start: null, room };
  const at = placeInDay(date, start, context.hours);
  const day = context.tokenOf('day', at.dayKey);
  return { day, start: day === null ? null : at.start, room };
}

/** The block of a key; null where it was deleted here, or is no block here and is not made one. */
function blockToken(context: PlanContext, record: ImportedSession | undefined) {
  if (!record) return null;
  const { key, fields } = record;
  const id = context.targets.session.get(key)?.id ?? null;
  const row = id === null ? undefined : context.state.session.get(id);
  const isBlock = row
    ? row.block ||
      (!isLocked(context, row.id) && choiceFor(context.decisions, 'session', 'block', key).pick === 'theirs')
    : fields.block === true;
  return isBlock ? context.tokenOf('session', key) : null;
}

const isLocked = ({ state }: PlanContext, id: string): boolean =>
  ['block', WHOLE_ROW].some((field) => state.importLock.has(`session ${id} ${field}`));

const inBlock = (name: string, position: number): string => `number ${position + 1} in ${name}`;

const nameOfBlock = ({ state }: PlanContext, id: string): string => {
  const block = state.session.get(id);
  return block ? firstWords(sessionName(block).text) : 'a block';
};

function nameOfSaidBlock(block: ImportedSession | undefined): string {
  const title = block?.fields.title;
  return typeof title === 'string' ? firstWords(title) : 'a block';
}

function saidInWords(context: PlanContext, said: Said, blocks: Blocks): string {
  const { block } = placed(context, said, blocks);
  if (block) return inBlock(nameOfSaidBlock(blocks.get(said.block?.key ?? '')), block.position);
  const room = said.roomKey === null ? null : (context.nameOfKey('room', said.roomKey) ?? said.roomKey);
  return placeInWords(said.date, said.start, room);
}

function placeInWords(date: string | null, start: number | null, where: string | null): string {
  const when = date !== null && start !== null ? wallTime(date, start).replace('T', ' ') : date;
  return [when, where].filter((part) => part !== null).join(', ') || '(no place)';
}
