import { syntheticViews } from '@escena/scene/synthetic-views';
import { estimateRoom } from '@escena/scene/estimate-room';
import { horizonOf } from '@escena/scene/camera';
import { roomToJson } from '@escena/scene/room-json';
import { writeFile } from 'node:fs/promises';
for (const seed of [0,5,6,13,7,8,14,3,4,11,16,17,19,20,21,22,23,24]) {
 const v=await syntheticViews(seed,{longSide:960,threads:2});
 if(!v) {console.log(seed,'none');continue;}
 const out:any={shared:v.shared,photos:[]};
 for(const p of v.photos){ let r; try{r=estimateRoom(p.photo);}catch(e:any){console.log(seed,e.code);continue}
  const [h,t]=[horizonOf(r.camera),horizonOf(p.camera)]; const L=Math.max(p.camera.width,p.camera.height);
  const dh=((h[0][1]+h[1][1])/2-(t[0][1]+t[1][1])/2)*p.camera.height/L; const roll=((h[1][1]-h[0][1])-(t[1][1]-t[0][1]))*p.camera.height/p.camera.width;
  console.log(seed,'dist',p.distortion.toFixed(3),'f',(r.camera.focal/p.camera.focal-1).toFixed(3),'sf',r.evidence.spread.focal.toFixed(3),'dh',dh.toFixed(4),'sh',r.evidence.spread.horizon.toFixed(4),'roll',roll.toFixed(4),'scale',Math.log(r.camera.position[1]/p.camera.position[1]).toFixed(2),'ss',r.evidence.spread.scale.toFixed(2),r.evidence.source, 'center',((r.camera.center[0]-p.camera.center[0])/L).toFixed(3),((r.camera.center[1]-p.camera.center[1])/L).toFixed(3));
  out.photos.push({truth:p.camera,distortion:p.distortion,read:{camera:r.camera,evidence:r.evidence}});
 }
 await writeFile(`/work/scratch/views8/pair-${seed}.json`,JSON.stringify(out));
}
