import { z } from 'zod';
import type { NoticeItem } from '../agenda/notice.ts';
import { idSchema } from '../model/column.ts';
import type { PersonId } from '../model/tables.ts';

/** Of which release (or “draft”, as it is without one), and for whom (all, where nobody is named). */
export const noticeArgs = z.strictObject({
  release: z.string().max(200).optional(),
  personIds: z.array(idSchema<'person'>()).max(100_000).optional(),
});

/** A notice that is ready to be sent. */
export interface ReadyNotice {
  readonly personId: PersonId;
  readonly name: string;
  /** For the committee alone. */
  readonly email: string | null;
  /** Null: nothing yet. `release` null: the draft. */
  readonly told: { readonly release: string | null; readonly at: string } | null;
  readonly items: readonly NoticeItem[];
  readonly subject: string;
  readonly body: string;
}

/** Whom to tell of a release (null: of the draft), by their sorting names. */
export interface NoticeList {
  readonly release: string | null;
  /** UTC instant. */
  readonly asOf: string;
  readonly notices: readonly ReadyNotice[];
}
