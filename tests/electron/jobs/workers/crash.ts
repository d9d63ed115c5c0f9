// A job's process that dies as soon as it gets its job.
process.on('message', () => process.exit(7));
process.send?.({ kind: 'ready' });
