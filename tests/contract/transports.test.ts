import { it } from 'vitest';
import { scenario } from './scenario.ts';
import { ownProgram, transports } from './transports.ts';

it.each(transports)('the same afternoon works %s', async (_, reach) => {
  await scenario(await reach(await ownProgram()));
});
