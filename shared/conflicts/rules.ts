import type { Rule } from './rule.ts';
import { acceptedButUnplaced } from './rules/accepted-but-unplaced.ts';
import { audienceOverlap } from './rules/audience-overlap.ts';
import { backToBack } from './rules/back-to-back.ts';
import { blockTooFull } from './rules/block-too-full.ts';
import { blockWithSpareTime } from './rules/block-with-spare-time.ts';
import { blockWithoutChair } from './rules/block-without-chair.ts';
import { chairSpeaksElsewhere } from './rules/chair-speaks-elsewhere.ts';
import { changeoverTime } from './rules/changeover-time.ts';
import { durationUnlikeKind } from './rules/duration-unlike-kind.ts';
import { halfPlaced } from './rules/half-placed.ts';
import { inTheWrongOrder } from './rules/in-the-wrong-order.ts';
import { looksCutOff } from './rules/looks-cut-off.ts';
import { missingFeature } from './rules/missing-feature.ts';
import { noAbstract } from './rules/no-abstract.ts';
import { noChoiceOfLanguage } from './rules/no-choice-of-language.ts';
import { noChoiceOfLevel } from './rules/no-choice-of-level.ts';
import { noSpeaker } from './rules/no-speaker.ts';
import { noTitle } from './rules/no-title.ts';
import { notConfirmedButPlaced } from './rules/not-confirmed-but-placed.ts';
import { outsideTheDay } from './rules/outside-the-day.ts';
import { overABreak } from './rules/over-a-break.ts';
import { overAClockChange } from './rules/over-a-clock-change.ts';
import { overLongTitle } from './rules/over-long-title.ts';
import { personInTwoPlaces } from './rules/person-in-two-places.ts';
import { personUnavailable } from './rules/person-unavailable.ts';
import { quietHours } from './rules/quiet-hours.ts';
import { remoteNight } from './rules/remote-night.ts';
import { repeatedWallTime } from './rules/repeated-wall-time.ts';
import { roomTooSmall } from './rules/room-too-small.ts';
import { roomUnavailable } from './rules/room-unavailable.ts';
import { roomUsedTwice } from './rules/room-used-twice.ts';
import { samePersonTwice } from './rules/same-person-twice.ts';
import { sameTalkTwice } from './rules/same-talk-twice.ts';
import { sameTrackInParallel } from './rules/same-track-in-parallel.ts';
import { sharedAccount } from './rules/shared-account.ts';
import { shouldBeApart } from './rules/should-be-apart.ts';
import { shouldBeTogether } from './rules/should-be-together.ts';
import { shouldShareARoom } from './rules/should-share-a-room.ts';
import { skippedWallTime } from './rules/skipped-wall-time.ts';
import { spreadOverDays } from './rules/spread-over-days.ts';
import { threeInARow } from './rules/three-in-a-row.ts';
import { tooLittleTimeToChangeRoom } from './rules/too-little-time-to-change-room.ts';
import { tooManyADay } from './rules/too-many-a-day.ts';
import { trackChangesRooms } from './rules/track-changes-rooms.ts';
import { unrecordedBesideUnrecorded } from './rules/unrecorded-beside-unrecorded.ts';
import { withdrawnButPlaced } from './rules/withdrawn-but-placed.ts';
import { wrongDayKind } from './rules/wrong-day-kind.ts';
import { wrongSlotKind } from './rules/wrong-slot-kind.ts';

/** Every rule there is, in the order in which a committee reads them. */
export const RULES: readonly Rule[] = [
  roomUsedTwice,
  personInTwoPlaces,
  sharedAccount,
  personUnavailable,
  roomUnavailable,
  roomTooSmall,
  missingFeature,
  overABreak,
  outsideTheDay,
  wrongSlotKind,
  wrongDayKind,
  skippedWallTime,
  repeatedWallTime,
  overAClockChange,
  quietHours,
  tooLittleTimeToChangeRoom,
  changeoverTime,
  backToBack,
  threeInARow,
  tooManyADay,
  spreadOverDays,
  remoteNight,
  blockTooFull,
  blockWithSpareTime,
  blockWithoutChair,
  chairSpeaksElsewhere,
  inTheWrongOrder,
  shouldBeApart,
  shouldBeTogether,
  shouldShareARoom,
  audienceOverlap,
  sameTrackInParallel,
  trackChangesRooms,
  unrecordedBesideUnrecorded,
  noChoiceOfLanguage,
  noChoiceOfLevel,
  withdrawnButPlaced,
  notConfirmedButPlaced,
  acceptedButUnplaced,
  halfPlaced,
  noSpeaker,
  noTitle,
  noAbstract,
  durationUnlikeKind,
  overLongTitle,
  looksCutOff,
  samePersonTwice,
  sameTalkTwice,
];

/** Rules that tell whether a session is placed, and nothing else: who places or unplaces one knows it already. */
export const ON_BEING_PLACED: ReadonlySet<string> = new Set(
  [acceptedButUnplaced, halfPlaced, notConfirmedButPlaced].map(({ id }) => id),
);
