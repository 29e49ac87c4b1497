/** The one place where the direction of imports is written down. Lower ranks never know higher ranks. */
const ranks = [
  ['platform'],
  ['design'],
  ['networks'],
  ['identity'],
  ['partners'],
  ['directory', 'knowledge', 'guidance'],
  ['handover', 'agenda', 'participation', 'appreciation', 'volunteering', 'campaigns'],
  ['insights'],
  ['surfaces'],
]
const everySlice = ranks.slice(2, -1).flat().join('|')
const tests = '\\.test\\.tsx?$'
/** What tests build with: values (factories), rows on a real database (testing), tables of cases. */
const testBuilders = ['/factories\\.ts$', '/testing\\.ts$', '/decide-cases[a-z-]*\\.ts$', '/random-[a-z]+\\.ts$']

const onlyDown = ranks.flatMap((names, rank) =>
  names.map((name) => ({
    name: `only-down-from-${name}`,
    comment: 'Upwards you tell (an event), you do not import.',
    severity: 'error',
    // The demo networks are test data too; testing is the one place below the app that loads them.
    from: { path: `^src/${name}/`, pathNot: '^src/platform/testing/test-database\\.ts$' },
    to: { path: '^src/', pathNot: `^src/(${[name, ...ranks.slice(0, rank).flat()].join('|')})/` },
  })),
)

module.exports = {
  forbidden: [
    ...onlyDown,
    {
      name: 'a-slice-has-one-door',
      comment: 'What another slice may use stands in index.ts.',
      severity: 'error',
      from: { path: '^src/([^/]+)/', pathNot: [tests, '^src/cli/'] },
      to: { path: `^src/(${everySlice})/`, pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$'] },
    },
    {
      name: 'a-test-may-borrow-factories',
      comment: 'A test may also use the test builders of another slice.',
      severity: 'error',
      from: { path: '^src/([^/]+)/.*\\.test\\.tsx?$' },
      to: { path: `^src/(${everySlice})/`, pathNot: ['^src/$1/', '^src/[^/]+/(index|factories)\\.ts$'] },
    },
    {
      name: 'the-app-uses-doors',
      comment: 'main, app, worker, demo and the command line see a slice through an index.ts as well.',
      severity: 'error',
      from: { path: '^src/(cli/)?[^/]+\\.tsx?$' },
      to: { path: `^src/(${everySlice})/`, pathNot: '/index\\.ts$' },
    },
    {
      name: 'surfaces-are-strangers',
      comment: 'What two surfaces share belongs to a slice, to design or to the platform.',
      severity: 'error',
      from: { path: '^src/surfaces/([^/]+)/' },
      to: { path: '^src/surfaces/[^/]+/', pathNot: '^src/surfaces/$1/' },
    },
    {
      name: 'views-only-show',
      comment: 'A view is given what it shows; it fetches and decides nothing.',
      severity: 'error',
      from: { path: '\\.view\\.tsx$' },
      to: { path: '\\.(sql|page|api)\\.tsx?$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'the-domain-is-pure',
      comment:
        'A file without a suffix in a slice, and all of the search, is domain: plain functions over plain values.',
      severity: 'error',
      from: {
        path: [`^src/(${everySlice})/[a-z-]+\\.ts$`, '^src/directory/search/[a-z-]+\\.ts$'],
        // The editions are a use case: they read and keep what was read. Other use cases have a folder of their own.
        pathNot: ['/(index|routes|factories)\\.ts$', '-routes\\.ts$', '^src/directory/editions\\.ts$'],
      },
      to: {
        path: '\\.(sql|page|view|form|api)\\.tsx?$|node_modules',
        // Pure arithmetic over two words.
        pathNot: 'node_modules/fastest-levenshtein/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'no-test-in-the-product',
      comment: 'What only tests need stays with the tests.',
      severity: 'error',
      from: { path: '^src/', pathNot: [tests, ...testBuilders, '^src/platform/testing/'] },
      to: { path: ['^src/platform/testing/', ...testBuilders, tests] },
    },
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one file, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
  },
}
