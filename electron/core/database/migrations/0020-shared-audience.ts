/** How many people would attend both of two sessions, each pair once. */
export const version = 20;

export const sql = `
CREATE TABLE "sharedAudience" (
  "firstId" TEXT NOT NULL REFERENCES "session" ("id") DEFERRABLE INITIALLY DEFERRED,
  "secondId" TEXT NOT NULL REFERENCES "session" ("id") DEFERRABLE INITIALLY DEFERRED,
  "people" INTEGER NOT NULL,
  PRIMARY KEY ("firstId", "secondId"),
  CHECK (firstId < secondId)
) STRICT;
CREATE INDEX sharedAudienceSecond ON sharedAudience (secondId);
`;
