// Our content policy forbids code made from text; without this zod would try it once, in vain, and the policy would tell.
globalThis.__zod_globalConfig = { jitless: true };
