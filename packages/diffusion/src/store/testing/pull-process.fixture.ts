/** A process that pulls the sample, to be killed halfway. */
import { pullModel } from '../pull-model.ts';
import { sampleManifest } from './sample-model.ts';

const [origin = '', store = ''] = process.argv.slice(2);
await pullModel(sampleManifest({ origin }), { store, reserveBytes: 0 });
