import { describeCases } from '../testing/describe-cases.ts';
import { ownGoldenFolder } from '../testing/golden.ts';

describeCases('pipelines against diffusers (own cases)', ownGoldenFolder);
