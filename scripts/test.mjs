/**
 * `npm test`: everything, in one run that goes on after a failure and ends with one line of counts.
 * Each check (format, lint, types) counts as one test.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { checkNode } from './check-node.mjs';
import { findChromium } from './find-chromium.mjs';
import { installDependencies, root, seconds } from './install-dependencies.mjs';

const reports = path.join(root, 'out/test');

checkNode();
await installDependencies();
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const counts = { passed: 0, failed: 0, skipped: 0 };
/** what failed, in words */
const failures = [];
await check('format', ['npm', 'run', '--silent', 'format:check']);
await check('types', ['npm', 'run', '--silent', 'typecheck']);
await check('lint', ['npm', 'run', '--silent', 'lint']);
await suite('unit and database', runVitest);
await suite('end to end', runPlaywright);

console.log('');
// Again, because a log that was cut keeps its end.
for (const name of failures) console.log(`FAIL ${name}`);
if (counts.skipped > 0) console.log(`${counts.skipped} skipped (reference data that is not on this machine)`);
// CI reads this line: nothing may be added to it.
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed > 0 ? 1 : 0;

/** A command that is right or wrong as a whole. */
async function check(name, command) {
  const start = performance.now();
  const code = await run(command);
  counts[code === 0 ? 'passed' : 'failed'] += 1;
  if (code !== 0) failures.push(name);
  console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds(start)} s)`);
}

/** Many tests; a runner that fails without a failed test (it could not even start) counts as one. */
async function suite(name, runner) {
  const start = performance.now();
  const { code, passed, failed, skipped } = await runner();
  const broken = code !== 0 && failed === 0 ? 1 : 0;
  counts.passed += passed;
  counts.failed += failed + broken;
  counts.skipped += skipped;
  console.log(
    `${code === 0 ? 'ok  ' : 'FAIL'} ${name}: ${passed} passed, ${failed + broken} failed (${seconds(start)} s)`,
  );
}

async function runVitest() {
  const file = path.join(reports, 'vitest.json');
  const code = await run([
    'npx',
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, testResults = [] } = readJson(file);
  for (const file of testResults) {
    const failed = file.assertionResults.filter(({ status }) => status === 'failed');
    const name = path.relative(root, file.name);
    for (const test of failed)
      failures.push(`${name} › ${test.fullName}: ${inShort(test.failureMessages[0])}`);
    if (file.status === 'failed' && failed.length === 0) failures.push(`${name}: ${inShort(file.message)}`);
  }
  return { code, passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests };
}

async function runPlaywright() {
  const chromium = await findChromium();
  if (!chromium) return { code: 1, passed: 0, failed: 1, skipped: 0 };
  const file = path.join(reports, 'playwright.json');
  const code = await run(['npx', 'playwright', 'test', '--config', 'tests/e2e/playwright.config.ts'], {
    ESCENA_CHROMIUM: chromium,
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  });
  const report = readJson(file);
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report.stats ?? {};
  for (const spec of specsOf(report))
    if (!spec.ok) {
      const { message, stack = '' } = spec.tests[0]?.results[0]?.error ?? {};
      // The check itself may stand in a helper.
      const line = stack.split(`${spec.file}:`)[1]?.split(':', 1)[0] ?? spec.line;
      failures.push(`${spec.file}:${line} › ${spec.title}: ${inShort(message)}`);
    }
  return { code, passed: expected, failed: unexpected + flaky, skipped };
}

/** Playwright nests what a file groups. */
function specsOf({ suites = [], specs = [] }) {
  return [...specs, ...suites.flatMap(specsOf)];
}

/** What was expected and what came stand below a message's first line. */
function inShort(text = '') {
  return stripVTControlCharacters(text).replaceAll(/\s+/g, ' ').slice(0, 600);
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

function run([command, ...args], environment = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
      env: { ...process.env, ...environment },
    });
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`);
      resolve(1);
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
