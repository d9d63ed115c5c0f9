/** The first schema. Column names are the model's own, so that a fact has one name everywhere. */
export const version = 10;

export const sql = `
CREATE TABLE "program" (
  "id" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "tagline" TEXT,
  "acronym" TEXT,
  "city" TEXT,
  "venue" TEXT,
  "timeZone" TEXT NOT NULL,
  "locale" TEXT NOT NULL,
  "url" TEXT,
  "paperSize" TEXT NOT NULL,
  "currentPlanId" TEXT NOT NULL,
  PRIMARY KEY ("id")
) STRICT;
CREATE TABLE "plan" (
  "id" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  PRIMARY KEY ("id")
) STRICT;
CREATE TABLE "day" (
  "id" TEXT NOT NULL,
  "date" TEXT NOT NULL,
  "label" TEXT,
  "kind" TEXT NOT NULL,
  "opening" INTEGER NOT NULL,
  "closing" INTEGER NOT NULL,
  PRIMARY KEY ("id"),
  CHECK (closing > opening)
) STRICT;
CREATE TABLE "room" (
  "id" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "capacity" INTEGER,
  "building" TEXT,
  "floor" TEXT,
  "position" INTEGER NOT NULL,
  "guid" TEXT NOT NULL,
  "notes" TEXT,
  PRIMARY KEY ("id")
) STRICT;
CREATE TABLE "roomFeature" (
  "roomId" TEXT NOT NULL REFERENCES "room" ("id") DEFERRABLE INITIALLY DEFERRED,
  "feature" TEXT NOT NULL,
  PRIMARY KEY ("roomId", "feature")
) STRICT;
CREATE TABLE "roomPart" (
  "roomId" TEXT NOT NULL REFERENCES "room" ("id") DEFERRABLE INITIALLY DEFERRED,
  "partId" TEXT NOT NULL REFERENCES "room" ("id") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("roomId", "partId"),
  CHECK (roomId <> partId)
) STRICT;
CREATE TABLE "slot" (
  "id" TEXT NOT NULL,
  "dayId" TEXT NOT NULL REFERENCES "day" ("id") DEFERRABLE INITIALLY DEFERRED,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  "kind" TEXT NOT NULL,
  "label" TEXT,
  "allRooms" INTEGER NOT NULL CHECK ("allRooms" IN (0, 1)),
  PRIMARY KEY ("id"),
  CHECK ("end" > start)
) STRICT;
CREATE TABLE "slotRoom" (
  "slotId" TEXT NOT NULL REFERENCES "slot" ("id") DEFERRABLE INITIALLY DEFERRED,
  "roomId" TEXT NOT NULL REFERENCES "room" ("id") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("slotId", "roomId")
) STRICT;
CREATE TABLE "track" (
  "id" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "colour" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  PRIMARY KEY ("id")
) STRICT;
CREATE TABLE "tag" (
  "id" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  PRIMARY KEY ("id")
) STRICT;
CREATE TABLE "kind" (
  "id" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "durationMinutes" INTEGER NOT NULL,
  "service" INTEGER NOT NULL CHECK ("service" IN (0, 1)),
  "position" INTEGER NOT NULL,
  PRIMARY KEY ("id")
) STRICT;
CREATE TABLE "session" (
  "id" TEXT NOT NULL,
  "number" INTEGER NOT NULL,
  "guid" TEXT NOT NULL,
  "title" TEXT,
  "subtitle" TEXT,
  "abstract" TEXT,
  "notes" TEXT,
  "kindId" TEXT REFERENCES "kind" ("id") DEFERRABLE INITIALLY DEFERRED,
  "trackId" TEXT REFERENCES "track" ("id") DEFERRABLE INITIALLY DEFERRED,
  "language" TEXT,
  "level" TEXT,
  "durationMinutes" INTEGER NOT NULL,
  "status" TEXT NOT NULL,
  "expectedAudience" INTEGER,
  "recording" TEXT,
  "plenary" INTEGER NOT NULL CHECK ("plenary" IN (0, 1)),
  "block" INTEGER NOT NULL CHECK ("block" IN (0, 1)),
  "url" TEXT,
  PRIMARY KEY ("id")
) STRICT;
CREATE TABLE "sessionFeature" (
  "sessionId" TEXT NOT NULL REFERENCES "session" ("id") DEFERRABLE INITIALLY DEFERRED,
  "feature" TEXT NOT NULL,
  PRIMARY KEY ("sessionId", "feature")
) STRICT;
CREATE TABLE "sessionTag" (
  "sessionId" TEXT NOT NULL REFERENCES "session" ("id") DEFERRABLE INITIALLY DEFERRED,
  "tagId" TEXT NOT NULL REFERENCES "tag" ("id") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("sessionId", "tagId")
) STRICT;
CREATE TABLE "relation" (
  "id" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "firstId" TEXT NOT NULL REFERENCES "session" ("id") DEFERRABLE INITIALLY DEFERRED,
  "secondId" TEXT NOT NULL REFERENCES "session" ("id") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("id"),
  CHECK (firstId <> secondId)
) STRICT;
CREATE TABLE "slides" (
  "sessionId" TEXT NOT NULL REFERENCES "session" ("id") DEFERRABLE INITIALLY DEFERRED,
  "state" TEXT NOT NULL,
  "dueDate" TEXT,
  "mayPublish" INTEGER CHECK ("mayPublish" IN (0, 1)),
  "note" TEXT,
  PRIMARY KEY ("sessionId")
) STRICT;
CREATE TABLE "slidesFile" (
  "id" TEXT NOT NULL,
  "sessionId" TEXT NOT NULL REFERENCES "session" ("id") DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT NOT NULL,
  "hash" TEXT NOT NULL,
  "bytes" INTEGER NOT NULL,
  "mediaType" TEXT NOT NULL,
  "receivedAt" TEXT NOT NULL,
  PRIMARY KEY ("id")
) STRICT;
CREATE TABLE "slidesLink" (
  "id" TEXT NOT NULL,
  "sessionId" TEXT NOT NULL REFERENCES "session" ("id") DEFERRABLE INITIALLY DEFERRED,
  "label" TEXT,
  "url" TEXT NOT NULL,
  "visibility" TEXT NOT NULL,
  PRIMARY KEY ("id")
) STRICT;
CREATE TABLE "person" (
  "id" TEXT NOT NULL,
  "number" INTEGER NOT NULL,
  "guid" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "sortName" TEXT,
  "email" TEXT,
  "affiliation" TEXT,
  "jobTitle" TEXT,
  "biography" TEXT,
  "pronouns" TEXT,
  "pronunciation" TEXT,
  "timeZone" TEXT,
  "url" TEXT,
  "notes" TEXT,
  PRIMARY KEY ("id")
) STRICT;
CREATE TABLE "appearance" (
  "sessionId" TEXT NOT NULL REFERENCES "session" ("id") DEFERRABLE INITIALLY DEFERRED,
  "personId" TEXT NOT NULL REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
  "role" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  PRIMARY KEY ("sessionId", "personId", "role")
) STRICT;
CREATE TABLE "unavailability" (
  "id" TEXT NOT NULL,
  "personId" TEXT REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
  "roomId" TEXT REFERENCES "room" ("id") DEFERRABLE INITIALLY DEFERRED,
  "date" TEXT NOT NULL,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  "reason" TEXT,
  PRIMARY KEY ("id"),
  CHECK ((personId IS NULL) <> (roomId IS NULL)),
  CHECK ("end" > start)
) STRICT;
CREATE TABLE "placement" (
  "planId" TEXT NOT NULL REFERENCES "plan" ("id") DEFERRABLE INITIALLY DEFERRED,
  "sessionId" TEXT NOT NULL REFERENCES "session" ("id") DEFERRABLE INITIALLY DEFERRED,
  "dayId" TEXT REFERENCES "day" ("id") DEFERRABLE INITIALLY DEFERRED,
  "start" INTEGER,
  "fold" INTEGER,
  "roomId" TEXT REFERENCES "room" ("id") DEFERRABLE INITIALLY DEFERRED,
  "blockId" TEXT REFERENCES "session" ("id") DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER,
  "offset" INTEGER,
  "pin" TEXT NOT NULL,
  PRIMARY KEY ("planId", "sessionId"),
  CHECK (blockId IS NULL OR (dayId IS NULL AND start IS NULL AND fold IS NULL AND roomId IS NULL)),
  CHECK (start IS NULL OR dayId IS NOT NULL),
  CHECK (fold IS NULL OR start IS NOT NULL),
  CHECK ((blockId IS NULL) = (position IS NULL)),
  CHECK ("offset" IS NULL OR blockId IS NOT NULL),
  CHECK (blockId IS NULL OR blockId <> sessionId)
) STRICT;
CREATE TABLE "customField" (
  "id" TEXT NOT NULL,
  "entity" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "type" TEXT NOT NULL,
  "visibility" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  PRIMARY KEY ("id")
) STRICT;
CREATE TABLE "customValue" (
  "fieldId" TEXT NOT NULL REFERENCES "customField" ("id") DEFERRABLE INITIALLY DEFERRED,
  "ownerId" TEXT NOT NULL,
  "value" TEXT NOT NULL,
  PRIMARY KEY ("fieldId", "ownerId")
) STRICT;
CREATE TABLE "ruleSetting" (
  "id" TEXT NOT NULL,
  "rule" TEXT NOT NULL,
  "scope" TEXT,
  "level" TEXT NOT NULL,
  "parameters" TEXT,
  PRIMARY KEY ("id")
) STRICT;
CREATE TABLE "acceptance" (
  "conflict" TEXT NOT NULL,
  "factsHash" TEXT NOT NULL,
  "reason" TEXT NOT NULL,
  "acceptedBy" TEXT NOT NULL,
  "acceptedAt" TEXT NOT NULL,
  PRIMARY KEY ("conflict")
) STRICT;
CREATE TABLE "savedView" (
  "id" TEXT NOT NULL,
  "screen" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "definition" TEXT NOT NULL,
  "shared" INTEGER NOT NULL CHECK ("shared" IN (0, 1)),
  PRIMARY KEY ("id")
) STRICT;
CREATE TABLE "release" (
  "id" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "notes" TEXT,
  "publishedAt" TEXT NOT NULL,
  "snapshotHash" TEXT NOT NULL,
  "schemaVersion" INTEGER NOT NULL,
  "zoneDataVersion" TEXT,
  PRIMARY KEY ("id")
) STRICT;
CREATE TABLE "importSource" (
  "id" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "format" TEXT NOT NULL,
  "fileHash" TEXT NOT NULL,
  "importedAt" TEXT NOT NULL,
  PRIMARY KEY ("id")
) STRICT;
CREATE TABLE "externalId" (
  "sourceId" TEXT NOT NULL REFERENCES "importSource" ("id") DEFERRABLE INITIALLY DEFERRED,
  "kind" TEXT NOT NULL,
  "key" TEXT NOT NULL,
  "ownerId" TEXT NOT NULL,
  PRIMARY KEY ("sourceId", "kind", "key")
) STRICT;
CREATE TABLE "baseline" (
  "sourceId" TEXT NOT NULL REFERENCES "importSource" ("id") DEFERRABLE INITIALLY DEFERRED,
  "kind" TEXT NOT NULL,
  "field" TEXT NOT NULL,
  "key" TEXT NOT NULL,
  "value" TEXT NOT NULL,
  PRIMARY KEY ("sourceId", "kind", "field", "key")
) STRICT;
CREATE TABLE "importDecision" (
  "sourceId" TEXT NOT NULL REFERENCES "importSource" ("id") DEFERRABLE INITIALLY DEFERRED,
  "kind" TEXT NOT NULL,
  "field" TEXT NOT NULL,
  "key" TEXT NOT NULL,
  "decision" TEXT NOT NULL,
  "note" TEXT,
  PRIMARY KEY ("sourceId", "kind", "field", "key")
) STRICT;
CREATE INDEX placementSession ON placement (sessionId);
CREATE INDEX appearancePerson ON appearance (personId);

CREATE TABLE meta ("key" TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE blob (hash TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
CREATE TABLE journal (
  revision INTEGER PRIMARY KEY,
  commandId TEXT NOT NULL,
  command TEXT NOT NULL,
  argsHash TEXT NOT NULL,
  actor TEXT NOT NULL,
  "at" TEXT NOT NULL,
  label TEXT NOT NULL,
  targets TEXT,
  diffHash TEXT NOT NULL,
  previousHash TEXT NOT NULL,
  hash TEXT NOT NULL,
  stateHash TEXT NOT NULL
) STRICT;
CREATE TABLE journal_body (
  revision INTEGER PRIMARY KEY REFERENCES journal (revision),
  args TEXT NOT NULL,
  diff TEXT NOT NULL,
  value TEXT NOT NULL
) STRICT;
CREATE TABLE journal_touch (
  "table" TEXT NOT NULL,
  "row" TEXT NOT NULL,
  "column" TEXT NOT NULL,
  revision INTEGER NOT NULL,
  PRIMARY KEY ("table", "row", "column")
) STRICT, WITHOUT ROWID;
`;
