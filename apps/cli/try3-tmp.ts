import { readFileSync, writeFileSync } from 'node:fs';
import { decodeImage } from '@escena/imaging/decode-image';
import { encodePng } from '@escena/imaging/encode-image';
import { cutOut } from '@escena/imaging/cut-out';
import { layOver,magenta } from './src/commands/eval/product/lay-over.ts';
const cases={prod_05_armchair_in_room:[[{x:.45,y:.5,keep:true}],[.1,.22,.9,.92]],prod_07_camera_outdoor:[[{x:.42,y:.6,keep:true}],[.15,.0,.57,.92]],prod_10_two_mugs:[[{x:.75,y:.6,keep:true}],[.42,.08,1,1]],prod_11_dropper_bottle:[[{x:.515,y:.75,keep:true}],[.44,.22,.58,.88]],prod_09_backpack:[[{x:.5,y:.5,keep:true}],[.25,0,.78,.95]]} as const;
for(const [n,[clicks,box]] of Object.entries(cases)){const {raster}=await decodeImage(readFileSync('/work/shared/inputs/products/'+n+'.jpg'));
 const a=await cutOut(raster,{clicks}); const b=await cutOut(raster,{box},{prepared:a.prepared}); const c=await cutOut(raster,{box,clicks},{prepared:a.prepared});
 for(const [k,x] of [['1c',a],['2b',b],['3bc',c]] as const) writeFileSync(`/work/scratch/pixels/cl_${n}_${k}.png`, await encodePng(layOver(x,magenta)));}
