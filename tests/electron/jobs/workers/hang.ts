// A job's process that tells of progress and then never ends.
process.on('message', (request: { readonly id: string }) => {
  process.send?.({ kind: 'progress', id: request.id, done: 1, total: 2 });
  for (;;);
});
process.send?.({ kind: 'ready' });
