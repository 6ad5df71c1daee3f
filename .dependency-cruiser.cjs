// Floors: imports go down, never up. See CONTRIBUTING, "Floors".
const floors = ['platform', 'trust', 'instruments', 'record', 'practice', '(?:oversight|exchange)', 'desk']

/** A floor may not import from any floor above it. */
const upward = floors.slice(0, -1).map((floor, at) => ({
  name: `${floor}-imports-down-only`,
  severity: 'error',
  comment: 'Imports go down the house, never up. Declare a hook here and let app.ts fit it.',
  from: { path: `^src/${floor}/`, pathNot: '\\.test\\.ts$' },
  to: { path: `^src/(${floors.slice(at + 1).join('|')})/` },
}))

module.exports = {
  forbidden: [
    ...upward,
    {
      name: 'rooms-meet-at-the-door',
      severity: 'error',
      comment: 'A room imports another room through its index.ts.',
      from: { path: '^src/([^/]+)/([^/]+)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/[^/]+/[^/]+/', pathNot: ['^src/$1/$2/', '/index\\.ts$'] },
    },
    {
      name: 'instruments-are-pure',
      severity: 'error',
      comment: 'The instruments floor reads neither files nor tables: it is handed a document.',
      from: { path: '^src/instruments/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(src/(platform/(db|http)|trust)/|fs|node:fs|pg|kysely)' },
    },
    {
      name: 'rules-are-pure',
      severity: 'error',
      comment: 'rules.ts decides from plain values: types, dates, problems and instruments only.',
      from: { path: '/[a-z-]*rules\\.ts$' },
      to: {
        path: '^src/',
        pathNot: '(types|rules|principal)\\.ts$|^src/(instruments|platform/(dates|problem|ids|text))/',
      },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'nothing-imports-the-demo',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(cli/|demo-offer)' },
      to: { path: '^demo/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.json'] },
  },
}
