/** dependency-cruiser's rules, made from the table in layers.json: who may import whom (src/README.md, "Layers"). */
const layers = require('./layers.json');

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const oneOf = (names) => names.map(escaped).join('|');
/** The files of a row: all of a folder, or with `*` those that lie in it directly. */
const filesOf = (name) => (name.endsWith('/*') ? `${name.slice(0, -1)}[^/]+[.]ts$` : `${name}/`);

function rulesOf([name, { ours, packages, node = [] }]) {
  const from = { path: `^(src|test/fixtures/planted)/${filesOf(name)}` };
  const rules = [
    {
      name: `${name}-imports-only-${['itself', ...ours].join('-')}`,
      severity: 'error',
      from,
      to: { path: '^src/', pathNot: `^src/(${[name, ...ours].map(filesOf).join('|')})` },
    },
    {
      name: `${name}-uses-only-its-packages`,
      severity: 'error',
      from,
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'],
        ...(packages.length > 0 ? { pathNot: `node_modules/(${oneOf(packages)})/` } : {}),
      },
    },
  ];
  if (!node.includes('any')) {
    rules.push({
      name: `${name}-uses-only-its-node-modules`,
      severity: 'error',
      from,
      to: { dependencyTypes: ['core'], ...(node.length > 0 ? { pathNot: `^(node:)?(${oneOf(node)})$` } : {}) },
    });
  }
  return rules;
}

module.exports = {
  forbidden: [
    ...Object.entries(layers).flatMap(rulesOf),
    {
      name: 'no-cycles',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'only-main-and-tools-know-everything',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: '^src/tools/' },
      to: { path: '^src/(main|config|log|clock|newId|storeCredential)\\.ts$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['main', 'types'],
    },
  },
};
