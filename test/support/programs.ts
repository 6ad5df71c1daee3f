const binDir = process.env['ARMS_TEST_PG_BIN']

/** The PostgreSQL of this run, for tests that start one themselves: the packaged one unless told otherwise. */
export const testPrograms: { readonly binDir?: string } = binDir ? { binDir } : {}
