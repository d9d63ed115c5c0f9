// A job's process that takes all the memory it can get, as a reader does on a bomb.
process.on('message', () => {
  const kept: string[][] = [];
  for (let i = 0; ; i += 1) kept.push(Array.from({ length: 100_000 }, (_, n) => `${i} ${n}`));
});
process.send?.({ kind: 'ready' });
