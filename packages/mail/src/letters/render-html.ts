import type { Locale } from '@escena/core/text';
import type { Letter } from './letter.ts';

const ink = '#211c17';
const muted = '#665d53';
const accent = '#a2452a';

/** A letter as HTML that mail programs show alike: no images, no style sheet, dark mode by the reader's program. */
export function renderHtml({ subject, paragraphs, action, footnote }: Letter, locale: Locale): string {
  const lines = paragraphs.map(
    (paragraph) => `<p style="margin:0 0 16px;color:${ink}">${escape(paragraph[locale])}</p>`,
  );
  const button = action
    ? `<p style="margin:24px 0"><a href="${escape(action.url)}" style="display:inline-block;padding:12px 24px;border-radius:999px;background:${accent};color:#ffffff;text-decoration:none;font-weight:600">${escape(action.label[locale])}</a></p>` +
      `<p style="margin:0 0 16px;font-size:13px;color:${muted};word-break:break-all">${escape(action.url)}</p>`
    : '';
  return [
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">`,
    `<title>${escape(subject[locale])}</title></head>`,
    `<body style="margin:0;padding:32px 16px;background:#f7f5f1;font:16px/1.5 system-ui,sans-serif">`,
    `<main style="max-width:32rem;margin:0 auto;padding:32px;border-radius:16px;background:#ffffff">`,
    `<h1 style="margin:0 0 24px;font-size:22px;color:${ink}">${escape(subject[locale])}</h1>`,
    ...lines,
    button,
    `<p style="margin:24px 0 0;font-size:13px;color:${muted}">${escape(footnote[locale])}</p>`,
    `</main></body></html>`,
  ].join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
}
