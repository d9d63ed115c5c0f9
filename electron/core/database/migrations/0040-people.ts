/** When people arrive and leave, and who was said not to be one person. */
export const version = 40;

export const sql = `
CREATE TABLE "stay" (
  "personId" TEXT NOT NULL REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
  "arrivalDate" TEXT,
  "arrivalMinute" INTEGER,
  "departureDate" TEXT,
  "departureMinute" INTEGER,
  PRIMARY KEY ("personId"),
  CHECK (arrivalDate IS NOT NULL OR departureDate IS NOT NULL),
  CHECK (arrivalMinute IS NULL OR arrivalDate IS NOT NULL),
  CHECK (departureMinute IS NULL OR departureDate IS NOT NULL)
) STRICT;
CREATE TABLE "notSame" (
  "firstId" TEXT NOT NULL REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
  "secondId" TEXT NOT NULL REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("firstId", "secondId"),
  CHECK (firstId < secondId)
) STRICT;
`;
