import type { Lines } from '../issue.ts';
import { isObject, type JsonObject, listOf, textOf } from '../records/values.ts';

/** A submission, with what its notes say of it. Contents are bare values in both versions. */
export interface Submission {
  readonly id: string;
  readonly note: JsonObject;
  readonly content: JsonObject;
  readonly lines: Lines;
  /** The venue that it was submitted to, such as “ICLR.cc/2024/Conference”; '' where nothing says it. */
  readonly venue: string;
  /** The decision note on it, if the file has one. */
  readonly decision: string;
}

/** A note's content: version 2 wraps each value as {value, readers}. */
export function contentOf({ content }: JsonObject): JsonObject {
  if (!isObject(content)) return {};
  return Object.fromEntries(
    Object.entries(content).map(([name, value]) => [name, isObject(value) && 'value' in value ? value.value : value]),
  );
}

/** The venue that a note was made for: its domain in version 2, else what its invitation begins with. */
export function venueOf(note: JsonObject): string {
  const invitations = [...listOf(note.invitations).map(textOf), textOf(note.invitation)];
  return textOf(note.domain) || (invitations.map((one) => one.split('/-/')[0] ?? '').find((one) => one !== '') ?? '');
}

export const idOf = (note: JsonObject): string => textOf(note.id);

/** Whether a note answers another one: a review, a comment, a decision. */
export const isReply = (note: JsonObject): boolean =>
  textOf(note.replyto) !== '' || (textOf(note.forum) !== '' && textOf(note.forum) !== idOf(note));

/** The decision that a note tells, if it is a decision. */
export const decisionIn = (note: JsonObject): string => textOf(contentOf(note).decision);

/** The notes that came along with a note: its replies, where they were asked for. */
export function repliesIn({ details }: JsonObject): readonly JsonObject[] {
  if (!isObject(details)) return [];
  return [...listOf(details.directReplies), ...listOf(details.replies)].filter(isObject);
}
