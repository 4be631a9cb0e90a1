import { garmentCategories } from '@escena/diffusion/generate-request';
import { explain } from '@escena/verticals/explain/contract';
import { product } from '@escena/verticals/product/contract';
import { retouch } from '@escena/verticals/retouch/contract';
import { studio } from '@escena/verticals/studio/contract';
import { staging } from '@escena/verticals/staging/contract';
import { tryon } from '@escena/verticals/tryon/contract';
import { describeFlags } from '../tool-flags.ts';
import { commands } from './index.ts';
import { listingCommands } from './listing/index.ts';
import { modelCommands } from './models/index.ts';

export async function run(): Promise<void> {
  const verbs = Object.entries(modelCommands).map(
    ([verb, { usage, summary }]) => `  ${`${verb} ${usage}`.padEnd(48)} ${summary}`,
  );
  const listingVerbs = Object.entries(listingCommands).map(
    ([verb, { usage, summary }]) => `  ${verb} ${usage}\n      ${summary}`,
  );
  const names = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(8)} ${summary}`);
  console.log(
    [
      'escena COMMAND [options]',
      '',
      ...names,
      '',
      'escena stage PHOTO … --room … --style … --out staged.png',
      ...describeFlags(staging.input),
      '  --model <file.glb[:cm|:200cm]>  a model of your own, as often as you like; its id in --items is mdl_ and the file’s name',
      '  --link <"1-2: X,Y=X,Y X,Y=X,Y">  photos 1 and 2 show one room: points of its floor, pixels in both; one link or more',
      '  --out <file.png|file.jpg>  the finished picture at the photo’s size (k > 1: file-k.png)',
      '  --mask-out <file.png>      white where the picture was changed',
      '  --report <file.json>       seed, checkpoint, camera, timings, memory, difference outside the mask',
      '',
      'escena retouch PHOTO --edit … --out emptied.png',
      ...describeFlags(retouch.input),
      '  --out, --mask-out, --report as above; a mask is a file',
      'escena retouch PHOTO --propose mask.png      what clearing the room would take away, as a mask to correct; nothing is made',
      '',
      'escena product PHOTO --scenes … --out pictures.png',
      ...describeFlags(product.input),
      '  --picture <file>           a mask, logo or backdrop that the input names by the file’s name, as often as needed',
      '  --out, --mask-out, --report as above; print files lie beside the picture',
      '',
      'escena tryon PHOTO --consent self|permission --garments … --out worn.png',
      ...describeFlags(tryon.input),
      '  --consent <self|permission>  the person in the photo is you, or agreed; whoever it shows is 18 or older',
      '  --out, --mask-out, --report as above; pictures and masks are files',
      '',
      'escena ads CAMPAIGN.json --out ads.zip',
      '  --approver <NAME>          whose name stands for what is in it; without one there are no tables for the channels',
      '  the file: name, landingUrl and the input of the tool; pictures, logos and fonts are files beside it',
      '',
      'escena studio [PHOTO] --checkpoint NAME|FOLDER --prompt … --out picture.png',
      ...describeFlags(studio.input),
      '  --like <file.png|file.jpg> everything as in that picture of the studio, but for the flags beside it',
      '  --out, --mask-out, --report as above; masks and maps are files',
      '',
      'escena explain PHOTO --checkpoint NAME|FOLDER --out steps.png',
      ...describeFlags(explain.input),
      '  --out, --report as above; one picture a step',
      '',
      'escena generate --model NAME|FOLDER --prompt … --out F.png',
      '  --negative … --steps N --guidance G --seed S --width W --height H --count N',
      '  --image F --strength X     change a picture;  --mask F  repaint its white part',
      '  --garment F                dress the white part in it, with a try-on network',
      `  --category ${garmentCategories.join('|')}  what it is, for networks that draw the whole person anew`,
      '  --pose F --garment-pose F  poses as DWPose’s grey figures, for those, where they are known',
      '  --control F [--control-scale N]  a ControlNet’s picture, as often as there are ControlNets',
      '  --scheduler NAME           instead of the checkpoint’s own: euler, dpm++-2m-karras, lcm … or a diffusers class',
      '  --latents F.f32 --report F.json --pipeline NAME --commercial --int8',
      'escena generate --params FILE.json --out FOLDER   one case, a list, or {"cases": […]}: <id>_<k>.png, <id>.f32',
      '',
      'escena eval staging   made-up rooms with known truth, then photographs, staged: docs/benchmarks.md, out/eval/*.jpg',
      '  --photos FOLDER (../shared/inputs/rooms)  --rooms N (40)  --staged N of them (3)  --seed S  --size PIXELS (960)',
      '  --quick                    eight rooms, photos at 640 pixels, nothing written into docs',
      '',
      'escena eval product   products cut out, recoloured and clad against known masks: docs/benchmarks.md, out/eval/*.jpg',
      'escena eval tryon     clothes and make-up on photographs, and on made-up persons whose truth is known: docs/benchmarks.md, out/eval',
      '  --only cut-out|recolor|material  --inputs FOLDER (../shared/inputs)  --dry: nothing written into docs',
      '',
      'escena eval declutter   made-up rooms emptied against their known truth, then photographs with masks: docs/benchmarks.md, out/eval',
      'escena eval enhance     dark, tinted and tilted photographs of made-up rooms put right, against what is known: docs/benchmarks.md, out/eval',
      'escena eval surfaces    floors and walls of made-up rooms in another material against their known truth: docs/benchmarks.md, out/eval',
      '  --inputs FOLDER (../shared/inputs)  --rooms N (8)  --size PIXELS (800)  --dry: nothing written into docs',
      '',
      'escena eval gallery   the pictures of the web app’s gallery, made anew and measured; fails when one misses its bar',
      '',
      'escena eval ads   160 ads in one job, their words read back; hard words in every design: docs/benchmarks.md, out/eval/ads*.jpg',
      '  --photo FILE  --dry: nothing written into docs',
      '',
      'escena mcp   for agents that start their tools: ESCENA_URL (http://localhost:3000) and ESCENA_API_KEY',
      '',
      'escena listing VERB …   photos of a home at a running Escena: ESCENA_URL and ESCENA_API_KEY',
      ...listingVerbs,
      '',
      'escena models VERB …   --commercial refuses a licence that forbids paid work',
      ...verbs,
      '',
      'Environment: LANG=es for Spanish, ESCENA_THREADS to use fewer cores, ESCENA_DEVICE=cuda|webgpu, ESCENA_MODEL_STORE where checkpoints lie,',
      'ESCENA_MODEL_MIRROR hosts asked first (comma-separated), HTTPS_PROXY, HF_TOKEN for repositories that want one.',
    ].join('\n'),
  );
}
