/** Locks against imports, and which system and event a source's keys are of. */
export const version = 30;

export const sql = `
CREATE TABLE "importOrigin" (
  "sourceId" TEXT NOT NULL REFERENCES "importSource" ("id") DEFERRABLE INITIALLY DEFERRED,
  "system" TEXT NOT NULL,
  "event" TEXT NOT NULL,
  PRIMARY KEY ("sourceId")
) STRICT;
CREATE TABLE "importLock" (
  "kind" TEXT NOT NULL,
  "ownerId" TEXT NOT NULL,
  "field" TEXT NOT NULL,
  PRIMARY KEY ("kind", "ownerId", "field")
) STRICT;
`;
