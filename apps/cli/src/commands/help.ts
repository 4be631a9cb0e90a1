import { staging } from '@escena/verticals/staging/contract';
import { describeFlags } from '../tool-flags.ts';
import { commands } from './index.ts';

export async function run(): Promise<void> {
  const names = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(8)} ${summary}`);
  console.log(
    [
      'escena COMMAND [options]',
      '',
      ...names,
      '',
      'escena stage PHOTO --room … --style … --out staged.png',
      ...describeFlags(staging.input),
      '  --out <file.png|file.jpg>  the finished picture at the photo’s size (k > 1: file-k.png)',
      '  --mask-out <file.png>      white where the picture was changed',
      '  --report <file.json>       seed, checkpoint, camera, timings, memory, difference outside the mask',
      '',
      'Environment: LANG=es for Spanish, ESCENA_THREADS to use fewer cores.',
    ].join('\n'),
  );
}
