/** What imports speak of; it lies with the merging, which the contract may import but not the other way round. */
export * from '../merging/import-preview.ts';
export * from '../merging/import-report.ts';
export * from '../merging/imported-program.ts';
export * from './import-tables.ts';
