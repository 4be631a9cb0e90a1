/** Somebody drawn, with a face and limbs that the landmark finder sees, and clothes for them. Nobody's photograph. */
import sharp from 'sharp';
import type { Upload } from './photos.ts';

const size = { width: 480, height: 720 };

const eye = (x: number) => `
  <ellipse cx="${x}" cy="144" rx="12" ry="7" fill="#f4efe9"/>
  <circle cx="${x}" cy="144" r="6" fill="#4a3426"/><circle cx="${x}" cy="144" r="2.8" fill="#120b07"/>
  <path d="M${x - 13} 143 q13 -10 26 0" stroke="#4a2f22" stroke-width="2.5" fill="none"/>
  <path d="M${x - 14} 130 q14 -9 28 -1" stroke="#3b2a22" stroke-width="5" fill="none"/>`;

const person = `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}">
  <defs>
    <linearGradient id="wall" x2="1" y2="1"><stop stop-color="#c9cfd4"/><stop offset="1" stop-color="#aeb6bc"/></linearGradient>
    <radialGradient id="skin" cx="0.45" cy="0.4" r="0.7"><stop stop-color="#e9bb9b"/><stop offset="1" stop-color="#b98363"/></radialGradient>
    <linearGradient id="limb"><stop stop-color="#b98363"/><stop offset="0.5" stop-color="#e0ae8c"/><stop offset="1" stop-color="#b07a5b"/></linearGradient>
    <linearGradient id="shirt"><stop stop-color="#5d6c7a"/><stop offset="0.5" stop-color="#8797a6"/><stop offset="1" stop-color="#566472"/></linearGradient>
    <filter id="soft"><feGaussianBlur stdDeviation="1.2"/></filter>
  </defs>
  <rect width="480" height="720" fill="url(#wall)"/>
  <g filter="url(#soft)">
    <path d="M170 430 L172 720 H234 L240 500 L246 720 H308 L310 430 Z" fill="#39435a"/>
    <path d="M168 262 Q120 300 112 400 L104 500 L134 504 L146 410 L170 340 Z" fill="url(#limb)"/>
    <path d="M312 262 Q360 300 368 400 L376 500 L346 504 L334 410 L310 340 Z" fill="url(#limb)"/>
    <circle cx="118" cy="516" r="18" fill="#cf9a78"/><circle cx="362" cy="516" r="18" fill="#cf9a78"/>
    <path d="M216 200 h48 v50 h-48 z" fill="#c08c6c"/>
    <path d="M206 236 Q240 262 274 236 L318 252 Q350 270 356 330 L322 344 L312 300 L314 440 H166 L168 300 L158 344 L124 330 Q130 270 162 252 Z" fill="url(#shirt)"/>
    <path d="M176 150 Q170 60 240 56 Q310 60 304 150 L300 170 H180 Z" fill="#3b2a22"/>
    <ellipse cx="240" cy="150" rx="54" ry="72" fill="url(#skin)"/>
    <path d="M184 130 Q190 80 240 82 Q290 80 296 130 Q280 100 240 100 Q200 100 184 130 Z" fill="#3b2a22"/>
    <ellipse cx="184" cy="156" rx="8" ry="16" fill="#c48f6e"/><ellipse cx="296" cy="156" rx="8" ry="16" fill="#c48f6e"/>
    <path d="M236 146 Q232 168 228 176 Q240 184 252 176 Q248 168 245 146" fill="#b07a5b" opacity="0.5"/>
  </g>
  ${eye(217)}${eye(263)}
  <path d="M230 178 Q240 184 250 178" stroke="#8a5a40" stroke-width="2.5" fill="none"/>
  <path d="M217 194 Q230 188 240 191 Q250 188 263 194 Q252 197 240 196 Q228 197 217 194 Z" fill="#b0605a"/>
  <path d="M217 194 Q228 197 240 196 Q252 197 263 194 Q252 209 240 209 Q228 209 217 194 Z" fill="#c4746c"/>
</svg>`;

/** Where the face is, and eyes, nose and mouth in the middle of it, pixels. */
export const face = { x: 176, y: 64, width: 128, height: 176 };
export const features = { x: 204, y: 132, width: 72, height: 76 };
/** Where the middle of the lower lip is, pixels. */
export const lips = { x: 240, y: 202 };
/** Where the middle of the chest is, pixels. */
export const chest = { x: 240, y: 330 };

const shirt = (
  light: string,
  dark: string,
) => `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400">
  <defs><linearGradient id="cloth"><stop stop-color="${dark}"/><stop offset="0.5" stop-color="${light}"/><stop offset="1" stop-color="${dark}"/></linearGradient></defs>
  <rect width="400" height="400" fill="#fbfbfa"/>
  <path d="M155 62 Q200 92 245 62 L306 84 L372 168 L322 204 L292 170 L294 344 H106 L108 170 L78 204 L28 168 L94 84 Z" fill="url(#cloth)"/>
</svg>`;

const glasses = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300">
  <rect width="400" height="300" fill="#fbfbfa"/>
  <g fill="none" stroke="#1d1b1a" stroke-width="14">
    <circle cx="120" cy="150" r="62"/><circle cx="280" cy="150" r="62"/>
    <path d="M180 140 Q200 122 220 140 M60 134 L34 126 M340 134 L366 126"/>
  </g>
</svg>`;

async function drawn(name: string, svg: string): Promise<Upload> {
  const buffer = await sharp(Buffer.from(svg)).removeAlpha().png().toBuffer();
  return { name, mimeType: 'image/png', buffer };
}

/** A grown-up who stands before a wall, arms at their sides, in a grey shirt. */
export const personPhoto = (name: string): Promise<Upload> => drawn(name, person);

/** Round glasses from the front, on white. */
export const glassesPhoto = (name: string): Promise<Upload> => drawn(name, glasses);

/** A T-shirt lying flat on white. */
export const shirtPhoto = (name: string, light: string, dark: string): Promise<Upload> =>
  drawn(name, shirt(light, dark));
