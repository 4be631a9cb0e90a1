import type { Template } from './templates.ts';

const rows: Readonly<Record<Template['tool'], readonly string[]>> = {
  product: [
    'sku,image,title,color:product,scene',
    'CH-1-GREEN,https://shop.example/chair.jpg,Oak chair,forest,amazon',
    'CH-1-SAND,https://shop.example/chair.jpg,Oak chair,sand,amazon|transparent',
    'LA-7,https://shop.example/lamp.jpg,Table lamp,,white',
  ],
  retouch: [
    'sku,image,title',
    'MAYOR-3-A,https://agency.example/living.jpg,Calle Mayor 3',
    'MAYOR-3-B,https://agency.example/bedroom.jpg,Calle Mayor 3',
  ],
  staging: [
    'sku,image,title,room,style',
    'MAYOR-3-A,https://agency.example/living.jpg,Calle Mayor 3,living-room,scandinavian',
    'MAYOR-3-B,https://agency.example/bedroom.jpg,Calle Mayor 3,bedroom,modern',
  ],
};

/** The address of a small catalogue that says what a tool's rows may say. */
export function sampleCsv(tool: Template['tool']): string {
  return `data:text/csv;charset=utf-8,${encodeURIComponent(`${rows[tool].join('\r\n')}\r\n`)}`;
}
