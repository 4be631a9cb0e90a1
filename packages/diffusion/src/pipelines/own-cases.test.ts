import { fileURLToPath } from 'node:url';
import { describeCases } from '../testing/describe-cases.ts';

// Made by tests/golden/make.py; always there, so that a clone alone proves parity.
describeCases(
  'pipelines against diffusers (own cases)',
  fileURLToPath(new URL('../../../../tests/golden/data', import.meta.url)),
);
