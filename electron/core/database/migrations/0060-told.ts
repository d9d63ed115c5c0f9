/** What each person was last told of their sessions. A person may be away while what they were told is kept. */
export const version = 60;

export const sql = `
CREATE TABLE "told" (
  "personId" TEXT NOT NULL,
  "release" TEXT,
  "at" TEXT NOT NULL,
  "sessions" TEXT NOT NULL,
  PRIMARY KEY ("personId")
) STRICT;
`;
