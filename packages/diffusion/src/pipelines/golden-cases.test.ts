import { describeCases } from '../testing/describe-cases.ts';
import { goldenPath } from '../testing/golden.ts';

describeCases('pipelines against diffusers (reference cases)', goldenPath('.'));
