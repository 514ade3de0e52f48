// Who may import whom. Each rule says what to do instead; test/architecture plants a violation of each.
const source = '^src/'
const modulesAbove = {
  organisations: 'cases|disclosure|voice|measure|plan',
  cases: 'disclosure|voice|measure|plan',
  disclosure: 'cases|voice|measure|plan',
  voice: 'cases|disclosure|measure|plan',
  measure: 'plan',
}

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circle',
      comment:
        'Two files that need each other are one idea, or hide a third: move what both need into its own file.',
      severity: 'error',
      from: { path: source },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'kernel-stands-alone',
      comment: 'The kernel is pure. What needs anything else belongs into another folder of the platform.',
      severity: 'error',
      from: { path: '^src/platform/kernel/', pathNot: '\\.test\\.tsx?$' },
      to: { pathNot: '^src/platform/kernel/|node_modules/zod' },
    },
    {
      name: 'platform-knows-no-module',
      comment: 'The platform offers shapes in contracts/; modules fill them in and main.tsx connects them.',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^src/(modules|ui|site|cli|main)' },
    },
    {
      name: 'ui-knows-no-module',
      comment: 'A component gets everything through its properties.',
      severity: 'error',
      from: { path: '^src/ui/' },
      to: { path: '^src/(modules|site|cli|main)' },
    },
    {
      name: 'modules-by-their-face',
      comment: "Import another module's index.ts, or announce an event and let main.tsx connect the two.",
      severity: 'error',
      from: { path: '^src/modules/([^/]+)/' },
      to: { path: '^src/modules/([^/]+)/', pathNot: '^src/modules/($1/|[^/]+/index\\.ts$)' },
    },
    ...Object.entries(modulesAbove).map(([name, above]) => ({
      name: `${name}-looks-only-down`,
      comment: 'Modules import those below them; a higher one is told by an event that main.tsx connects.',
      severity: 'error',
      from: { path: `^src/modules/${name}/` },
      to: { path: `^src/modules/(${above})/` },
    })),
    {
      name: 'domain-is-pure',
      comment: 'The domain gets rows, time and rules as arguments; move the reading and writing to store/.',
      severity: 'error',
      from: { path: '^src/modules/[^/]+/(domain|kinds)(/|\\.ts$)', pathNot: '\\.(test|builder)\\.tsx?$' },
      to: {
        pathNot:
          '^src/modules/[^/]+/(domain|kinds)(/|\\.ts$)|^src/platform/(kernel|calendar|i18n|content)/|^src/platform/contracts/|node_modules/zod',
      },
    },
    {
      name: 'store-knows-no-page',
      comment: 'A store takes a transaction and returns values; the route joins it with the page.',
      severity: 'error',
      from: { path: '^src/modules/[^/]+/store(/|\\.ts$)' },
      to: { path: '(-page|-form|routes)\\.tsx?$|^src/ui/' },
    },
    {
      name: 'page-knows-no-store',
      comment: 'A page is a function of its properties; the route fetches what it shows.',
      severity: 'error',
      from: { path: '-page\\.tsx$', pathNot: '\\.test\\.tsx?$' },
      to: {
        path: '^src/modules/[^/]+/store(/|\\.ts$)|^src/platform/database/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'builders-only-for-tests-and-examples',
      comment: 'Builders and examples are for tests, stories and example data.',
      severity: 'error',
      from: { path: source, pathNot: '\\.(test|builder|examples)\\.tsx?$|/stories/|/example/' },
      to: { path: '\\.(builder|examples)\\.tsx?$' },
    },
    {
      name: 'verifier-stands-alone',
      comment: 'The verifier must be readable and runnable without the platform.',
      severity: 'error',
      from: { path: '^verify/' },
      to: { path: '^src/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
}
